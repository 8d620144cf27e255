// breaks lodestar/file-name: banned word 'handler'
// breaks lodestar/type-name: banned word 'handler'
export type PlanHandler = { readonly title: string };
