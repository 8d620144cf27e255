export { type Day, formatDay, parseDay } from "./calendar/day.ts";
export { Organisation, type Item, type UnknownTable } from "./organisation/organisation.ts";
export { type Row, type TableName, schema, tableNames, writtenName, type ColumnSpec } from "./organisation/schema.ts";
export { FolderReading, type Reading, tableMeant, tableNamed } from "./exchange/folder-reading.ts";
export type { TableSink } from "./exchange/table-sink.ts";
export { type Fault, type Note, formatFault } from "./exchange/fault.ts";
export { type Written, type WrittenTable, writtenTables } from "./exchange/written-tables.ts";
export { csvText } from "./exchange/csv-text.ts";
