// breaks lodestar/file-name: A file 'utils.ts' gathers
export const fullShare = 1;
