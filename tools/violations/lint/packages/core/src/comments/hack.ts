// breaks no-warning-comments: Unexpected 'hack' comment
// a HACK until shares are checked
export const fullShare = 1;
