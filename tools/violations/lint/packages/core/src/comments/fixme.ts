// breaks no-warning-comments: Unexpected 'fixme' comment
// FIXME a share may be negative
export const fullShare = 1;
