// breaks linter: Unused eslint-disable directive
// eslint-disable-next-line eqeqeq -- there was a loose comparison here once
export const isFull = (share: number): boolean => share === 1;
