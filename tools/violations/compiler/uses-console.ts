// breaks TS2584: 'console'
export const say = (words: string): void => console.log(words);
