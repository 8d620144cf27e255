// breaks lodestar/file-name: banned word 'impl'
// breaks lodestar/type-name: banned word 'impl'
export type PlanImpl = { readonly title: string };
