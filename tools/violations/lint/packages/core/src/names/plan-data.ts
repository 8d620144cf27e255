// breaks lodestar/file-name: banned word 'data'
// breaks lodestar/type-name: banned word 'data'
export type PlanData = { readonly title: string };
