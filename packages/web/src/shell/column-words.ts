/** The name of a column in plain words, for where no page has better ones: `dueOn` is "due on". */
export const columnWords = (column: string): string =>
  column.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
