import pg from "pg";

/** How the text of a column becomes a value, by the type the database says the column has. */
export type ColumnValues = pg.CustomTypesConfig;

type Reading = (text: string) => unknown;

/** `bigint` counts and numbers acts here; one too large to be exact is a mistake, not a number. */
function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The integer ${text} is too large to be exact.`);
  return value;
}

const { INT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins;

const readDate = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date | number;

function date(text: string): Date | string {
  const value = readDate(text);
  return value instanceof Date ? value : text;
}

function instant(text: string): string {
  const value = date(text);
  return value instanceof Date ? value.toISOString() : value;
}

const listOf = (read: Reading) => (text: string) => pg.types.arrayParser(text, read) as unknown[];

const asWritten = (text: string) => text;

/** How a type is read, and lists of it, which are a type of their own. */
const plain: readonly (readonly [type: number, list: number, read: Reading])[] = [
  [INT8, 1016, exactInteger],
  [NUMERIC, 1231, Number],
  [DATE, 1182, asWritten],
];

const readAsUsual: ColumnValues["getTypeParser"] = (type, format) =>
  pg.types.getTypeParser(type, format) as Reading;

const columnValues = (ofInstant: Reading): ColumnValues => {
  const instants = [
    [TIMESTAMPTZ, 1185, ofInstant],
    // Without a zone the database keeps UTC: every connection is set to it.
    [TIMESTAMP, 1115, (text: string) => ofInstant(`${text}+00`)],
  ] as const;
  const reading = new Map<number, Reading>(
    [...plain, ...instants].flatMap(([type, list, read]) => [
      [type, read],
      [list, listOf(read)],
    ]),
  );
  return { getTypeParser: (type, format) => reading.get(type) ?? readAsUsual(type, format) };
};

/** Instants as ISO texts, days as `YYYY-MM-DD`, counts as numbers. */
export const plainValues = columnValues(instant);

/** The same with instants as `Date`: the accounts library compares them with the clock. */
export const valuesWithDates = columnValues(date);
