/** What one wording of a theme came to: how many were asked, and who said what of it. */
export type WordingOutcome = {
  readonly revision: number;
  readonly asked: number;
  readonly answered: number;
  readonly confirmed: number;
  /** Those who did not confirm, by id, in order. */
  readonly objecting: readonly string[];
};

export type ReadbackCourse = "going_on" | "confirmed" | "stable_dissent";

/** Of those asked, this share has to recognise a wording for it to hold. */
export const CONFIRMED_BY = 0.75;

type Asked = { readonly stakeholder: string; readonly revision: number };
type Given = Asked & { readonly verdict: string };

/** What each wording of one theme came to, the oldest first. O(asked + given). */
export function wordingOutcomes(asked: readonly Asked[], given: readonly Given[]): readonly WordingOutcome[] {
  const verdictOf = new Map(given.map((each) => [`${each.revision} ${each.stakeholder}`, each.verdict]));
  return [...Map.groupBy(asked, ({ revision }) => revision)]
    .sort(([a], [b]) => a - b)
    .map(([revision, people]) => {
      const said = people.flatMap(({ stakeholder }) => {
        const verdict = verdictOf.get(`${revision} ${stakeholder}`);
        return verdict === undefined ? [] : [{ stakeholder, isConfirmed: verdict === "confirmed" }];
      });
      const objecting = said.filter(({ isConfirmed }) => !isConfirmed).map(({ stakeholder }) => stakeholder);
      const confirmed = said.length - objecting.length;
      return {
        revision,
        asked: people.length,
        answered: said.length,
        confirmed,
        objecting: objecting.sort(),
      };
    });
}

/**
 * Where sharing a theme back has come to: `confirmed` where at least `CONFIRMED_BY` of those asked recognise the latest
 * wording; `stable_dissent` where everybody answered the last two and the same people object; else it goes on. Silence
 * is not agreement and ends nothing. See docs/method/readback-course.md.
 */
export function readbackCourse(wordings: readonly WordingOutcome[]): ReadbackCourse {
  const last = wordings.at(-1);
  if (last === undefined || last.asked === 0) return "going_on";
  if (last.confirmed / last.asked >= CONFIRMED_BY) return "confirmed";
  const before = wordings.at(-2);
  const isHeard = before !== undefined && isAnsweredByAll(before) && isAnsweredByAll(last);
  return isHeard && isSame(before.objecting, last.objecting) ? "stable_dissent" : "going_on";
}

const isAnsweredByAll = ({ asked, answered }: WordingOutcome) => answered >= asked;

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && a.length === b.length && a.every((id, place) => id === b[place]);
