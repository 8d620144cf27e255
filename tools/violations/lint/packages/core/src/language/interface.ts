// breaks @typescript-eslint/consistent-type-definitions: Use a `type` instead of an `interface`
export interface Plan {
  readonly title: string;
}
