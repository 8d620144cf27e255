/** A mail as its reader sees it. Each link in the text stands on a line of its own. */
export type Letter = { readonly subject: string; readonly text: string };

/** Names come from people: in a mail they take one line and are not endless. */
export const inLine = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, 120)
    .toWellFormed();

export const paragraphs = (...texts: readonly string[]) => `${texts.join("\n\n")}\n`;

type Invitation = {
  readonly organisation: string;
  readonly inviter: string;
  readonly link: string;
  readonly days: number;
};

/** The mails that the server writes, in English. */
export const letters = {
  invitation: ({ organisation, inviter, link, days }: Invitation): Letter => ({
    subject: inLine(`${inLine(inviter)} invites you to ${inLine(organisation)} on Lodestar`),
    text: paragraphs(
      `${inLine(inviter)} invites you to work on the plan of ${inLine(organisation)}.`,
      "Open this link to accept. It works once, and it is for you alone:",
      link,
      `It ends in ${days} days. If you do not know who this is from, leave it be: nothing happens.`,
    ),
  }),
  signIn: ({ link, minutes }: { readonly link: string; readonly minutes: number }): Letter => ({
    subject: "Your link to sign in to Lodestar",
    text: paragraphs(
      "Open this link to sign in. It works once:",
      link,
      `It ends in ${minutes} minutes. If you did not ask for it, leave it be, and tell nobody.`,
    ),
  }),
  newPassword: ({ link, minutes }: { readonly link: string; readonly minutes: number }): Letter => ({
    subject: "Set a new password for Lodestar",
    text: paragraphs(
      "Open this link to set a new password. It works once, and ends all sessions you have:",
      link,
      `It ends in ${minutes} minutes. If you did not ask for it, leave it be: your password stays.`,
    ),
  }),
};

const LINK = /^https?:\/\/\S+$/gm;

/** A mail as others than its receiver may read it: whoever has the link could use it. */
export const withoutLinks = (text: string): string =>
  text.replaceAll(LINK, "[The link is for the receiver alone.]");

/** The same mail for programs that show HTML: paragraphs, and the link to click on. Nothing is loaded from anywhere. */
export function htmlOf(text: string): string {
  const paragraph = (part: string) =>
    part.replaceAll(LINK, "") === ""
      ? `<p><a href="${escaped(part)}">${escaped(part)}</a></p>`
      : `<p>${escaped(part)}</p>`;
  const body = text.trim().split("\n\n").map(paragraph).join("\n");
  return `<!doctype html>\n<meta charset="utf-8">\n${body}\n`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
