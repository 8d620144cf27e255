// breaks lodestar/file-name: banned word 'common'
// breaks lodestar/type-name: banned word 'common'
export type PlanCommon = { readonly title: string };
