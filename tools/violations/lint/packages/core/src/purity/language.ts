// breaks no-restricted-syntax: The result depends on the machine's language
export const inOrder = (a: string, b: string): number => a.localeCompare(b);
