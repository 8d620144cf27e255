// breaks TS2322: 'string | undefined'
export const first = (titles: readonly string[]): string => titles[0];
