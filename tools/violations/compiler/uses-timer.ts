// breaks TS2304: 'setTimeout'
export const later = (act: () => void): void => setTimeout(act, 1);
