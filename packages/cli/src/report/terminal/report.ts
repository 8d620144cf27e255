import type { Material } from "../html/section.ts";
import { type Line, lineWidth, type Page, type Span, type Style } from "./page.ts";
import { paragraph } from "./paragraph.ts";

/** What every part of the terminal report is made from. */
export type Report = Material & { readonly page: Page };

/** A part with its heading; `undefined` where there is nothing to say. */
export type Passage = { readonly title: string; readonly lines: readonly Line[] } | undefined;

export type Severity = "severe" | "serious" | "notice";
export const severityMarks: Readonly<Record<Severity, string>> = { severe: "▲", serious: "◆", notice: "○" };

const INDENT = 2;

/** A paragraph of one style, indented as everything below a heading is. */
export const told = (page: Page, text: string, style?: Style, indent = INDENT): Line[] =>
  paragraph(page, [page.say(text, style)], { first: indent });

/** A part below its heading, apart from what stands above it. */
export function passageLines(page: Page, passage: Passage): Line[] {
  if (passage === undefined) return [];
  const rule = "─".repeat(Math.max(0, page.width - passage.title.length - 1));
  return [[], [page.say(passage.title, "strong"), page.say(` ${rule}`, "quiet")], ...passage.lines];
}

/** A point of a list: its mark, then its words below each other. */
export function point(page: Page, mark: Span, words: Line, indent = INDENT): Line[] {
  const lead = [page.say(" ".repeat(indent)), mark, page.say(" ")];
  return paragraph(page, words, { lead, rest: lineWidth(lead) });
}

/** The line below a list that was cut: "12 more", "8 more units". */
export const andMore = (page: Page, hidden: string | null, indent = INDENT): Line[] =>
  hidden === null ? [] : [[page.say(`${" ".repeat(indent)}… and ${hidden}`, "quiet")]];
