/** Something in a file that is not as the format says. `column` is `-` where the whole row or file is meant. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** What is wrong, and what was expected. */
  readonly message: string;
};

/** Something worth knowing about a file, though nothing is wrong with it. */
export type Note = Fault;

/** `file:line: column: what is wrong, what was expected`, on one line whatever the file holds. */
export const formatFault = ({ file, line, column, message }: Fault) =>
  `${shortened(file, 200)}:${line}: ${shortened(column)}: ${message}`;

/** Faults told one by one are kept up to this number in each file; all are counted. A fault takes about 200 bytes. */
export const MAX_FAULTS_KEPT = 100_000;

/** Notes kept in each file. */
export const MAX_NOTES_KEPT = 1000;

/** Collects the faults, or the notes, of one file in the order in which they are found. */
export class FaultList {
  readonly file: string;
  readonly kept: Fault[] = [];
  count = 0;
  readonly #max: number;

  constructor(file: string, max = MAX_FAULTS_KEPT) {
    this.file = file;
    this.#max = max;
  }
  add(line: number, column: string, message: string): void {
    this.count++;
    if (this.kept.length < this.#max) this.kept.push({ file: this.file, line, column, message });
  }
  /** The faults by line; those of one line stay in the order in which they were found. */
  sorted(): readonly Fault[] {
    const sorted = this.kept.toSorted((a, b) => a.line - b.line);
    const more = this.count - this.kept.length;
    if (more === 0) return sorted;
    const message = `the first ${this.kept.length} of ${this.count} are listed for this file`;
    return [...sorted, { file: this.file, line: sorted.at(-1)!.line, column: "-", message }];
  }
}

/** A piece of text as a fault quotes it. */
export const quoted = (text: string) => `"${shortened(text)}"`;

/** Text cut to a length, on one line, with control characters (and what turns the direction of writing) made visible. */
function shortened(text: string, length = 60): string {
  const short = text.length > length ? `${text.slice(0, length - 3)}…` : text;
  return short.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
