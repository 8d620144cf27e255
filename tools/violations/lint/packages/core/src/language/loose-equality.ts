// breaks eqeqeq: Expected '==='
export const isFull = (share: number): boolean => share == 1;
