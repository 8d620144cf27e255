// breaks lodestar/reasoned-disable: Name the rules
/* eslint-disable -- this reason excuses nothing in particular */
export const isFull = (share: number): boolean => share == 1;
