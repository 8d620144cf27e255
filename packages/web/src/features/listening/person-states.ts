import type { BoardPerson } from "@lodestar/contract";
import type { State } from "../../ui/state-mark.tsx";

type PersonState = BoardPerson["state"];

/** From nothing to heard. */
export const personStates: readonly PersonState[] = [
  "revoked",
  "waiting",
  "invited",
  "opened",
  "begun",
  "answered",
];

export const personMarks: Readonly<Record<PersonState, State>> = {
  revoked: "rejected",
  waiting: "silent",
  invited: "silent",
  opened: "corrected",
  begun: "corrected",
  answered: "confirmed",
};

const always: readonly PersonState[] = ["invited", "opened", "begun", "answered"];

/** The states that a board has columns for: the usual way, and others where somebody is in them. */
export const shownStates = (people: readonly BoardPerson[]): readonly PersonState[] =>
  personStates.filter((state) => always.includes(state) || people.some((person) => person.state === state));

/** People who can still be asked to answer. */
export const isRemindable = ({ state, getsReminders, hasMail }: BoardPerson): boolean =>
  getsReminders && hasMail && state !== "answered" && state !== "revoked" && state !== "waiting";
