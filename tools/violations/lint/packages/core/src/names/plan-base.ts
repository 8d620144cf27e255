// breaks lodestar/file-name: banned word 'base'
// breaks lodestar/type-name: banned word 'base'
export type PlanBase = { readonly title: string };
