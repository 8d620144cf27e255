/** Something in a file that is not as the format says. `column` is `-` where the whole row or file is meant. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** What is wrong, and what was expected. */
  readonly message: string;
};

/** `file:line: column: what is wrong, what was expected` */
export const formatFault = ({ file, line, column, message }: Fault) => `${file}:${line}: ${column}: ${message}`;

/** Faults told one by one are kept up to this number in each file; all are counted. A fault takes about 200 bytes. */
export const MAX_FAULTS_KEPT = 100_000;

/** Collects the faults of one file, in the order in which they are found. */
export class FaultList {
  readonly file: string;
  readonly kept: Fault[] = [];
  count = 0;

  constructor(file: string) {
    this.file = file;
  }
  add(line: number, column: string, message: string): void {
    this.count++;
    if (this.kept.length < MAX_FAULTS_KEPT) this.kept.push({ file: this.file, line, column, message });
  }
  /** The faults by line; those of one line stay in the order in which they were found. */
  sorted(): readonly Fault[] {
    const sorted = this.kept.toSorted((a, b) => a.line - b.line);
    const more = this.count - this.kept.length;
    if (more === 0) return sorted;
    const message = `${more} more faults in this file are not listed, expected none`;
    return [...sorted, { file: this.file, line: sorted.at(-1)!.line, column: "-", message }];
  }
}

/** A piece of text as a fault quotes it: short, on one line, control characters made visible. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  const visible = short.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${visible}"`;
}
