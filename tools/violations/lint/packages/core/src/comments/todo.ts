// breaks no-warning-comments: Unexpected 'todo' comment
// TODO give a share to each parent
export const fullShare = 1;
