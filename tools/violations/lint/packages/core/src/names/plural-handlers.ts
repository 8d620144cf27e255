// breaks lodestar/file-name: banned word 'handler'
// breaks lodestar/type-name: banned word 'service'
export type PlanServices = readonly string[];
