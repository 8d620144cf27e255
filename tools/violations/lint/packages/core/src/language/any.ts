// breaks @typescript-eslint/no-explicit-any: Unexpected any
export const titleOf = (title: any): string => String(title);
