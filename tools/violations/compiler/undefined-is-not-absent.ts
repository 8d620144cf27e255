// breaks TS2375: 'exactOptionalPropertyTypes: true'
export type Item = { readonly owner?: string };
export const item: Item = { owner: undefined };
