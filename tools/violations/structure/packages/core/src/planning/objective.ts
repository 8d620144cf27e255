export type Objective = { readonly title: string };
