// breaks no-restricted-properties: 'Math.random'
export const isHeads = Math.random() < 0.5;
