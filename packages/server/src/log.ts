/** How much is told, from little to much. */
export const logLevels = ["error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What goes with a message: numbers, codes and ids, never names, addresses or texts of people. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = Readonly<Record<LogLevel, (message: string, facts?: Facts) => void>>;

type LogOptions = {
  readonly level: LogLevel;
  readonly now: () => Date;
  readonly write: (line: string) => void;
  /** For people who look on, instead of for programs that collect. */
  readonly isForPeople: boolean;
};

/** Writes one line for each event: JSON, or where people look on, words. */
export function createLog({ level, now, write, isForPeople }: LogOptions): Log {
  const line = isForPeople ? lineForPeople : lineForPrograms;
  const at = (own: LogLevel) => {
    if (logLevels.indexOf(own) > logLevels.indexOf(level)) return () => undefined;
    return (message: string, facts: Facts = {}) =>
      write(`${line(now().toISOString(), own, message, facts)}\n`);
  };
  return { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") };
}

/** Tells nothing. */
export const silentLog: Log = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
};

const lineForPrograms = (time: string, level: LogLevel, message: string, facts: Facts) =>
  JSON.stringify({ time, level, message, ...facts });

function lineForPeople(time: string, level: LogLevel, message: string, facts: Facts): string {
  const told = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      String(value).includes("\n") ? `\n${String(value)}` : `${name}=${String(value)}`,
    );
  const mark = level === "info" ? "" : `${level}: `;
  return `${time.slice(11, 19)}  ${mark}${[message, ...told].join("  ")}`;
}
