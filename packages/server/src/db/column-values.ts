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

/** The driver's own reading of a type; it knows more types than it has names for. */
const getTypeParser = pg.types.getTypeParser as (type: number, format?: "text" | "binary") => Reading;

const { INT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins;

/** Types of lists have no names in the driver. */
const lists = { text: 1009, bigint: 1016, numeric: 1231, date: 1182, timestamp: 1115, timestamptz: 1185 };

const readDate = getTypeParser(TIMESTAMPTZ) as (text: string) => Date | number;

function date(text: string): Date | string {
  const value = readDate(text);
  return value instanceof Date ? value : text;
}

function instant(text: string): string {
  const value = date(text);
  return value instanceof Date ? value.toISOString() : value;
}

const readTexts = getTypeParser(lists.text) as (text: string) => (string | null)[];

const listOf = (read: Reading) => (text: string) =>
  readTexts(text).map((element) => (element === null ? null : read(element)));

const asWritten = (text: string) => text;

/** How a type is read, and lists of it, which are a type of their own. */
const plain: readonly (readonly [type: number, list: number, read: Reading])[] = [
  [INT8, lists.bigint, exactInteger],
  [NUMERIC, lists.numeric, Number],
  [DATE, lists.date, asWritten],
];

const columnValues = (ofInstant: Reading): ColumnValues => {
  const instants = [
    [TIMESTAMPTZ, lists.timestamptz, ofInstant],
    // Without a zone the database keeps UTC: every connection is set to it.
    [TIMESTAMP, lists.timestamp, (text: string) => ofInstant(`${text}+00`)],
  ] as const;
  const reading = new Map<number, Reading>(
    [...plain, ...instants].flatMap(([type, list, read]) => [
      [type, read],
      [list, listOf(read)],
    ]),
  );
  return {
    getTypeParser: (type, format): Reading => reading.get(type) ?? getTypeParser(type, format),
  };
};

/** Instants as ISO texts, days as `YYYY-MM-DD`, counts as numbers. */
export const plainValues = columnValues(instant);

/** The same with instants as `Date`: the accounts library compares them with the clock. */
export const valuesWithDates = columnValues(date);
