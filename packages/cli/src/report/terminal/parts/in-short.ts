import { summarySentences } from "../../html/summary/summary.ts";
import { markupWords } from "../markup-words.ts";
import { type Passage, point, type Report, told } from "../report.ts";

/** What matters most, in sentences. */
export function inShort(report: Report): Passage {
  const { page } = report;
  const sentences = summarySentences(report).map(({ text }) => markupWords(text));
  const lines = sentences.flatMap((sentence) => point(page, page.say("·", "quiet"), [page.say(sentence)]));
  return { title: "In short", lines: sentences.length > 0 ? lines : told(page, nothingYet(report)) };
}

const nothingYet = ({ assessment }: Report) =>
  Object.values(assessment.counts).some((count) => count > 0)
    ? "What is recorded so far says nothing yet about alignment. Add goals, and the work or the answers that belong to them."
    : "There is nothing here to assess yet. Begin with the purpose and the goals in northstar.csv and the people in stakeholders.csv.";
