// breaks lodestar/file-name: A file 'helpers.ts' gathers
export const fullShare = 1;
