// breaks lodestar/type-name: starts with an 'I'
export type IPlan = { readonly title: string };
