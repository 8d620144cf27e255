// breaks @typescript-eslint/ban-ts-comment: Use "@ts-expect-error" instead
// @ts-ignore
export const title: string = 1;
