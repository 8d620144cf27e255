// breaks TS2584: 'document'
export const heading = document.title;
