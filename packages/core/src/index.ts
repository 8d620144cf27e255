export { type Day, formatDay, parseDay } from "./calendar/day.ts";
export { Organisation, type Item, type UnknownTable } from "./organisation/organisation.ts";
export { type Row, type TableName, schema, tableNames, writtenName, type ColumnSpec } from "./organisation/schema.ts";
export { FolderReading, type Reading, type TableSink, tableNamed } from "./exchange/folder-reading.ts";
export { type Fault, formatFault } from "./exchange/fault.ts";
