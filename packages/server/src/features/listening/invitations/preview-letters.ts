import type { ResponseOf, previewLetters as previewLettersEndpoint } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { pageLinks } from "../../../accounts/page-links.ts";
import type { Outcome } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import { htmlOf } from "../../../mail/letters.ts";
import { findRound, organisationAbout } from "../rounds/queries.ts";
import { letterOf } from "./commands.ts";

type Letters = ResponseOf<typeof previewLettersEndpoint>;

/** The mails of a round as they will be, to somebody made up and with links that lead nowhere. */
export function previewLetters(
  { database, organisation }: Context,
  publicUrl: string,
  roundId: string,
): Promise<Outcome<Letters>> {
  return database.inOrganisation(organisation, async (sql) => {
    const round = await findRound(sql, organisation, roundId);
    if (round === undefined) return refuse("not_found", `There is no round “${roundId}”.`);
    const { name } = await organisationAbout(sql, organisation);
    const preview = pageLinks(publicUrl).answer("preview");
    const isAnonymous = round.confidentiality === "anonymous";
    const whole = (kind: "invitation" | "reminder") => {
      const link = isAnonymous && kind === "reminder" ? null : preview;
      const about = { organisation: name, name: "Sofia Example", link, noReminders: preview };
      const { subject, text } = letterOf(kind, round, about);
      return { subject, text, html: htmlOf(text) };
    };
    return accept({ invitation: whole("invitation"), reminder: whole("reminder") });
  });
}
