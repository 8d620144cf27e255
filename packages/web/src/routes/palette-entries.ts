import type { Command } from "../shell/commands.ts";

/** One line of ⌘K. */
export type PaletteEntry = {
  readonly name: string;
  readonly label: string;
  /** Quieter words behind: what kind of thing, or where the words were found. */
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
};

export type PaletteGroup = { readonly heading: string; readonly entries: readonly PaletteEntry[] };

/** How well words fit a label: 3 begins it, 2 begins words of it, 1 is within it, 0 not at all. Every word must fit. */
export function fit(label: string, words: string): number {
  const said = plain(label);
  const asked = plain(words);
  if (asked === "") return 1;
  if (said.startsWith(asked)) return 3;
  const parts = asked.split(/\s+/);
  const beginnings = said.split(/[\s\-–/&]+/);
  if (parts.every((part) => beginnings.some((beginning) => beginning.startsWith(part)))) return 2;
  return parts.every((part) => said.includes(part)) ? 1 : 0;
}

/** Without capitals and accents: "Zoe" finds "Zoë". */
const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/** Commands that fit, the best first, at most `most`. */
export function fittingCommands(
  commands: readonly Command[],
  words: string,
  most: number,
): readonly Command[] {
  return commands
    .filter((command, place) => commands.findIndex(({ name }) => name === command.name) === place)
    .map((command) => ({
      command,
      fit: Math.max(fit(command.label, words), command.also ? fit(command.also, words) : 0),
    }))
    .filter((scored) => scored.fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ command }) => command);
}
