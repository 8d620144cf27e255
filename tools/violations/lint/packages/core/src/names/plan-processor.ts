// breaks lodestar/file-name: banned word 'processor'
// breaks lodestar/type-name: banned word 'processor'
export type PlanProcessor = { readonly title: string };
