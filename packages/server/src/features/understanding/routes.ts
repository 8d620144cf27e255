import {
  giveOwnVerdict as giveOwnVerdictEndpoint,
  giveVerdict as giveVerdictEndpoint,
  listReadbacks,
  openReadback,
  ownReadbacks,
  revokeReadbackLinks,
  shareBack as shareBackEndpoint,
  suggestThemes,
} from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../http/answer.ts";
import type { LiveOrganisations } from "../../live/live-organisations.ts";
import { ThemeEngine } from "../../themes/theme-engine.ts";
import { linkLimit } from "../../links/link-limit.ts";
import { wordsAndThemes } from "./queries.ts";
import { giveOwnVerdict, giveVerdict, revokeLinks, shareBack } from "./readbacks/commands.ts";
import { listAsked, openPage, readbacksOf } from "./readbacks/queries.ts";

/** Suggested themes, as of the latest change. */
export function understandingAnswers(live: LiveOrganisations): readonly Answered[] {
  const engine = new ThemeEngine();
  return [
    answer(suggestThemes, async ({ context: { organisation } }) => {
      const { seq, heard, accepted } = await live.read(organisation, wordsAndThemes);
      const { suggestions, additions, unassigned } = await engine.suggest(heard, accepted);
      return accept({
        seq,
        suggestions: suggestions.map(({ label, statements }) => ({
          label: [...label],
          statements: [...statements],
        })),
        additions: additions.map(({ theme, statements }) => ({ theme, statements: [...statements] })),
        unassigned: [...unassigned],
      });
    }),
  ];
}

/** Sharing back what was heard, and what its authors say to it. */
export function readbackAnswers({ publicUrl }: { readonly publicUrl: string }): readonly Answered[] {
  const limited = linkLimit();
  return [
    answer(listReadbacks, ({ context: { database, organisation } }) =>
      database.inOrganisation(organisation, async (sql) =>
        accept({ readbacks: await listAsked(sql, organisation) }),
      ),
    ),
    answer(shareBackEndpoint, async ({ context, body }) => {
      const shared = await shareBack(context, publicUrl, body.themes);
      if (!shared.ok) return shared;
      const { asked, people, links, seq } = shared.value;
      return accept({ asked, people, links: [...links], seq });
    }),
    answer(revokeReadbackLinks, async ({ context, params }) => {
      const taken = await revokeLinks(context, params.stakeholder);
      return taken.ok ? accept({ revoked: taken.value.revoked, seq: taken.value.seq }) : taken;
    }),
    answer(ownReadbacks, ({ context: { database, organisation, actor } }) =>
      database.inOrganisation(organisation, async (sql) => {
        const { stakeholder, name } = actor;
        const readbacks =
          stakeholder === null ? [] : await readbacksOf(sql, { organisation, stakeholder, name });
        return accept({ readbacks });
      }),
    ),
    answer(giveOwnVerdictEndpoint, async ({ context, params, body }) => {
      const given = await giveOwnVerdict(context, { readback: params.id, ...body });
      if (!given.ok) return given;
      const { readbacks, seq } = given.value;
      return accept({ readbacks, seq });
    }),
    answer(
      openReadback,
      limited(({ context, body }) => openPage(context, body.token)),
    ),
    answer(
      giveVerdictEndpoint,
      limited(({ context, body }) => giveVerdict(context, body)),
    ),
  ];
}
