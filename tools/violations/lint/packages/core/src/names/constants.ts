// breaks lodestar/file-name: A file 'constants.ts' gathers
export const fullShare = 1;
