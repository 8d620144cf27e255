// breaks lodestar/file-name: banned word 'helper'
// breaks lodestar/type-name: banned word 'helper'
export type PlanHelper = { readonly title: string };
