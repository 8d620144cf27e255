import type { Dial } from "../../html/assessed.ts";
import { dialsOf, partName, weakestPart } from "../../html/sections/dials.ts";
import { percent } from "../numbers.ts";
import { type Line, lineWidth, type Page, shortened, type Span } from "../page.ts";
import type { Passage, Report } from "../report.ts";
import { textWidth } from "../text-width.ts";

/** Lengths of the bars: the longest is taken that leaves room for the words behind it. */
const BARS = [16, 12, 8, 0];

/** The four dials as one line each, with their weakest part. */
export function fourDials({ assessment, page }: Report): Passage {
  const dials = dialsOf(assessment);
  const names = Math.max(...dials.map(({ title }) => title.length));
  const rows = dials.map(({ title, dial }) => ({
    name: page.say(`  ${title.padEnd(names)}  `, "strong"),
    share: dial.value,
    value: page.say(`${padded(dial.value === null ? "—" : percent(dial.value))}  `, "strong"),
    weakness: weakness(page, dial),
  }));
  const isRoomFor = (cells: number) =>
    rows.every(({ name, value, weakness }) => lineWidth([name, value, weakness]) + cells + 2 <= page.width);
  const cells = BARS.find(isRoomFor) ?? 0;
  const lines = rows.map(({ name, share, value, weakness }): Line => {
    const start = cells === 0 ? [name, value] : [name, ...bar(page, share, cells), page.say("  "), value];
    return [...start, shortened(page, weakness, page.width - lineWidth(start))];
  });
  return { title: "Four dials", lines };
}

/** A share of 0-1 as a bar of characters; only everything fills it, and only nothing leaves it empty. */
export function bar(page: Page, share: number | null, cells: number): Line {
  if (share === null) return [page.say(" ".repeat(cells))];
  const rounded = Math.round(Math.min(1, Math.max(0, share)) * cells);
  const full = share > 0 && share < 1 ? Math.min(cells - 1, Math.max(1, rounded)) : rounded;
  return [page.say("█".repeat(full), "accent"), page.say("░".repeat(cells - full), "quiet")];
}

const padded = (text: string) => " ".repeat(Math.max(0, 5 - textWidth(text))) + text;

function weakness(page: Page, dial: Dial): Span {
  const weakest = weakestPart(dial);
  if (dial.value === null || weakest === undefined) return page.say(noValue(dial), "quiet");
  if (weakest.value === 1) return page.say("every part is full", "quiet");
  return page.say(`weakest: ${partName(weakest.id)}, ${percent(weakest.value)}`);
}

/** Why there is no value, in few words. */
const noValue = ({ parts }: Dial) =>
  parts[0] === undefined ? "nothing to measure yet" : shortReason(parts[0].reason);

/** The first sentence of a reason. */
const shortReason = (reason: string) => reason.replace(/(?<=\w)\.\s.*$/su, "").replace(/\.$/, "");
