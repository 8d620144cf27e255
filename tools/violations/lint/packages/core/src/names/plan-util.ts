// breaks lodestar/file-name: banned word 'util'
// breaks lodestar/type-name: banned word 'util'
export type PlanUtil = { readonly title: string };
