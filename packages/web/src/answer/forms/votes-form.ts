import type { VoteGiven } from "@lodestar/core";
import styles from "../answer.module.css";
import { element } from "../element.ts";
import type { FormOf } from "./form-of.ts";

/** Words of others, one at a time: agree, disagree or pass. The server gives those first that fewest have voted on. */
export function votesForm({ question, answer, world, onChange }: FormOf<"votes">): HTMLElement {
  const { text, round } = world;
  const shown = round.votable[question.id] ?? [];
  const votes = new Map((answer?.votes ?? []).map(({ statement, vote }) => [statement, vote]));
  const firstOpen = shown.findIndex(({ id }) => !votes.has(id));
  let at = firstOpen < 0 ? shown.length : firstOpen;
  const place = element("div", { class: styles.form, "aria-live": "polite" });
  const give = (id: string, vote: VoteGiven["vote"]) => {
    votes.set(id, vote);
    onChange({
      kind: "votes",
      votes: [...votes].map(([statement, given]) => ({ statement, vote: given })),
    });
    go(at + 1);
  };
  const go = (to: number) => {
    at = to;
    draw();
    place.querySelector<HTMLElement>("button")?.focus();
  };
  const card = (id: string, words: string) => {
    const choice = (vote: VoteGiven["vote"], label: string) =>
      element(
        "button",
        {
          type: "button",
          class: styles.vote,
          "data-vote": vote,
          "aria-pressed": String(votes.get(id) === vote),
          onclick: () => give(id, vote),
        },
        label,
      );
    return [
      element("p", { class: styles.hint }, text("votePlace", { at: at + 1, all: shown.length })),
      element(
        "figure",
        { class: styles.spoken },
        element("figcaption", { class: styles.hint }, text("voteOthers")),
        element("blockquote", { class: styles.quote, dir: "auto" }, words),
      ),
      element(
        "div",
        { class: styles.votes },
        choice("1", text("voteAgree")),
        choice("-1", text("voteDisagree")),
        choice("0", text("votePass")),
      ),
    ];
  };
  const draw = () => {
    const now = shown[at];
    const before = element(
      "button",
      { type: "button", class: styles.quiet, onclick: () => go(at - 1) },
      text("voteBefore"),
    );
    const again = element(
      "button",
      { type: "button", class: styles.quiet, onclick: () => go(0) },
      text("voteAgain"),
    );
    const parts =
      now === undefined
        ? [element("p", {}, text("voteDone", { count: shown.length })), ...(shown.length > 0 ? [again] : [])]
        : card(now.id, now.text);
    place.replaceChildren(...parts, ...(at > 0 && now !== undefined ? [before] : []));
  };
  draw();
  return place;
}
