// breaks lodestar/file-name: banned word 'service'
// breaks lodestar/type-name: banned word 'service'
export type PlanService = { readonly title: string };
