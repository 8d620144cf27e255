// breaks no-warning-comments: Unexpected 'xxx' comment
// XXX a share may be negative
export const fullShare = 1;
