// breaks TS1294: 'erasableSyntaxOnly'
export enum Side {
  inner,
  outer,
}
