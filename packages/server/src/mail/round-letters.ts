import { type Letter, inLine, paragraphs } from "./letters.ts";

type OfRound = {
  readonly organisation: string;
  readonly title: string;
  readonly name: string;
  /** The planner's own words; `null` where there are none. */
  readonly words: string | null;
  /** The end of the round, as people say it; `null` where it has none. */
  readonly closes: string | null;
  /** Ends the reminders of this round. */
  readonly noReminders: string;
};

const until = (closes: string | null) => (closes === null ? [] : [`You can answer until ${closes}.`]);

const whoSees = {
  named: "Those who plan, and the leader of a unit you address, see who said what.",
  confidential: "Only those who plan see who said what; others see your unit and role.",
  anonymous:
    "Nobody can find out who said what: when you open the link, it is swapped once for an address that leads to nobody. Keep that address if you want to come back.",
} as const;

/** The mails of a round, in English. Whatever planners write stands in them as they wrote it. */
export const roundLetters = {
  invitation: (about: OfRound & { link: string; confidentiality: keyof typeof whoSees }): Letter => ({
    subject: inLine(`${inLine(about.organisation)} asks you: ${inLine(about.title)}`),
    text: paragraphs(
      `Dear ${inLine(about.name)},`,
      about.words ?? `${inLine(about.organisation)} would like to hear from you: ${inLine(about.title)}.`,
      "Open this link to answer, on a phone or a computer. You need no account, and you can come back to it:",
      about.link,
      ...until(about.closes),
      whoSees[about.confidentiality],
      "No reminders of this, please:",
      about.noReminders,
    ),
  }),
  /** In anonymous rounds nobody knows who has answered: everybody is reminded, and the link is in the first mail. */
  reminder: (about: OfRound & { link: string | null }): Letter => ({
    subject: inLine(`Reminder: ${inLine(about.title)}`),
    text: paragraphs(
      `Dear ${inLine(about.name)},`,
      about.words ??
        `${inLine(about.organisation)} would still like to hear from you: ${inLine(about.title)}.`,
      ...(about.link === null
        ? [
            "If you have answered already, thank you: nobody can know. If not, the link is in the mail that invited you.",
          ]
        : ["What you have begun is still there. Open this link to go on:", about.link]),
      ...until(about.closes),
      "No more reminders of this, please:",
      about.noReminders,
    ),
  }),
  followUp: (about: {
    organisation: string;
    title: string;
    name: string;
    said: string;
    question: string;
    link: string;
  }): Letter => ({
    subject: inLine(`A question back: ${inLine(about.title)}`),
    text: paragraphs(
      `Dear ${inLine(about.name)},`,
      `You told ${inLine(about.organisation)}:`,
      `“${about.said}”`,
      about.question,
      "Open this link to answer:",
      about.link,
    ),
  }),
};
