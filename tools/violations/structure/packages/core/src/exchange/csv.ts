export type Csv = readonly (readonly string[])[];
