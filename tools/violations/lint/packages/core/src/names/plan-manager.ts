// breaks lodestar/file-name: banned word 'manager'
// breaks lodestar/type-name: banned word 'manager'
export type PlanManager = { readonly title: string };
