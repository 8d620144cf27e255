// breaks lodestar/file-name: A file 'types.ts' gathers
export const fullShare = 1;
