import { type Letter, inLine, paragraphs } from "./letters.ts";

type Readback = {
  readonly organisation: string;
  readonly name: string;
  readonly themes: readonly string[];
  readonly link: string;
};

/** So many themes are named in a mail; the page shows all. */
const NAMED = 8;

/** The mail that shows somebody what was made of their words. */
export const readbackLetter = ({ organisation, name, themes, link }: Readback): Letter => ({
  subject: inLine(`Is this what you meant? ${inLine(organisation)}`),
  text: paragraphs(
    `Dear ${inLine(name)},`,
    `You told ${inLine(organisation)} what matters to you. We put it together with what others said:`,
    ...themes.slice(0, NAMED).map((title) => `- ${inLine(title)}`),
    ...(themes.length > NAMED ? [`and ${themes.length - NAMED} more.`] : []),
    "Before anything is decided, please look whether you find yourself in it. Silence is not taken for agreement. You see your own words beside the summary, and say in a minute whether it is right:",
    link,
    "The same link shows you later what became of each of your words.",
  ),
});
