/** What stands behind the `?` of an address. All values are text: an id such as `12` stays the text it is. */
export type SearchParams = Readonly<Record<string, string>>;

export const readSearch = (search: string): SearchParams => Object.fromEntries(new URLSearchParams(search));

/** With its `?`, or nothing. What is empty or undefined is left out. */
export function writeSearch(params: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  const written = new URLSearchParams(given).toString();
  return written === "" ? "" : `?${written}`;
}
