// breaks lodestar/file-name: not kebab-case
export const fullShare = 1;
