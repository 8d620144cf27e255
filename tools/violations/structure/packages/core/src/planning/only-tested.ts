// breaks nothing-unused: planning/only-tested.ts
export const share = 1;
