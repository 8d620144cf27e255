// breaks lodestar/file-name: banned word 'info'
// breaks lodestar/type-name: banned word 'info'
export type PlanInfo = { readonly title: string };
