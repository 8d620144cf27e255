import type { VoteAgreement } from "../../html/assessed.ts";
import {
  mostAgreed,
  mostDisagreed,
  mostDivided,
  standingsInWords,
  type Tally,
} from "../../html/sections/agreement-by-votes.ts";
import { columnLines } from "../columns.ts";
import { figure, thin } from "../numbers.ts";
import type { Line, Page } from "../page.ts";
import { andMore, told } from "../report.ts";

const MOST_AGREED = 5;
const MOST_OTHERS = 3;

/** Which statements unite people, which divide them and which they turn down. */
export function voteLines(page: Page, votes: VoteAgreement): Line[] {
  return [
    ...told(page, thin(standingsInWords(votes))),
    ...listLines(page, "most agree, the surest first", mostAgreed(votes), MOST_AGREED),
    ...listLines(page, "many on either side", mostDivided(votes), MOST_OTHERS),
    ...listLines(page, "most disagree", mostDisagreed(votes), MOST_OTHERS),
  ];
}

function listLines(page: Page, title: string, found: readonly Tally[], most: number): Line[] {
  if (found.length === 0) return [];
  const columns = [
    { title, fills: true },
    { title: "agree", align: "right" },
    { title: "disagree", align: "right" },
    { title: "pass", align: "right" },
  ] as const;
  const rows = found
    .slice(0, most)
    .map(({ title: words, agree, disagree, pass }) => [
      page.say(words),
      page.say(figure(agree)),
      page.say(figure(disagree)),
      page.say(figure(pass)),
    ]);
  const hidden = found.length > most ? `${figure(found.length - most)} more` : null;
  return [[], ...columnLines(page, columns, rows), ...andMore(page, hidden)];
}
