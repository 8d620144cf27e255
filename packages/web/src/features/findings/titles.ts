/** What the items are called that findings name, by id, and the tables they stand in. */
export type Titles = Readonly<Record<string, { readonly table: string; readonly title: string }>>;
