// breaks lodestar/reasoned-disable: Give the reason
// eslint-disable-next-line eqeqeq
export const isFull = (share: number): boolean => share == 1;
