import { capitalised, equals, figure, tallied } from "../amounts.ts";
import type { ChainLink } from "../assessed.ts";
import { bandStrip } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { label } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { table } from "../table.ts";

/** What a link of the chain says, as a verb phrase. */
export const linkInWords = (link: string) =>
  link === "strategy_supports_purpose"
    ? "the strategy supports the purpose"
    : "the organisation supports the strategy";

export function chain({ assessment: { chain: rated } }: Material): Section | undefined {
  if (rated.links.every(({ median }) => median === null)) return undefined;
  const link = (name: ChainLink["link"]) => rated.links.find((each) => each.link === name);
  const note = markup`<p>People rated each link from 0, not at all, to 100, fully. The big number is the median. A chain is as strong as its weakest link. A is 1 where all answer alike, 0 where answers are spread evenly, −1 where two camps stand at the ends.</p>${method("chain", "ordinal-agreement")}`;
  const figure = markup`<div class="chain">
  <p class="station">Purpose</p>
  ${linkBetween(link("strategy_supports_purpose"), rated.weakest)}
  <p class="station">Strategy</p>
  ${linkBetween(link("organisation_supports_strategy"), rated.weakest)}
  <p class="station">Organisation</p>
</div>`;
  return {
    id: "chain",
    title: "The chain from purpose to organisation",
    note,
    body: [figure, units(rated.weakestUnits)],
  };
}

function linkBetween(link: ChainLink | undefined, weakest: string | null): Markup {
  if (link === undefined || link.median === null)
    return markup`<div class="link"><p class="none">— not rated</p></div>`;
  const isWeakest = link.link === weakest;
  return markup`<div class="link${isWeakest ? " weakest" : ""}">
  <p class="claim">${capitalised(linkInWords(link.link))}</p>
  <p class="strength"><span class="median">${figure(link.median, 1)}</span> of 100${
    isWeakest && markup` <strong>the weakest link</strong>`
  }</p>
  <figure>${bandStrip(link.bands)}<p class="axis" aria-hidden="true"><span>0</span><span>100</span></p>
  <figcaption>${tallied(link.people, "person", "people")}<span class="unseen">: ${bandsInWords(link.bands)}</span>. ${
    link.agreement !== null && agreementInWords(link.agreement)
  }</figcaption></figure>
</div>`;
}

const bandsInWords = (bands: readonly number[]): Content =>
  bands.map((count, band) => [
    band > 0 && ", ",
    `${figure(count)} at ${band * 20} to ${band === bands.length - 1 ? 100 : band * 20 + 19}`,
  ]);

/** Van der Eijk's A by its fixed points (1 all alike, 0 evenly spread, -1 two camps), without a verdict in between. */
export function agreementInWords(agreement: number): string {
  const value = equals("A", agreement);
  if (agreement <= -0.995) return `Two camps at the two ends (${value}).`;
  if (agreement < 0) return `Nearer to two camps than to one (${value}).`;
  return agreement >= 0.995 ? `All answer alike (${value}).` : `${value}.`;
}

function units(weakest: Material["assessment"]["chain"]["weakestUnits"]): Content {
  if (weakest.length === 0) return undefined;
  return table(
    "Units whose weakest link is weakest",
    [
      { title: "Unit" },
      { title: "Its weakest link" },
      { title: "Median", kind: "number" },
      { title: "People", kind: "number" },
    ],
    weakest.map(({ name, link, median, people }) => [
      label(name),
      `that ${linkInWords(link)}`,
      markup`${figure(median, 1)}<span class="narrow"> of 100</span>`,
      markup`${figure(people)}<span class="narrow"> people</span>`,
    ]),
  );
}
