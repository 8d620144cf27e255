import { suggestThemes } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../http/answer.ts";
import type { LiveOrganisations } from "../../live/live-organisations.ts";
import { ThemeEngine } from "../../themes/theme-engine.ts";
import { wordsAndThemes } from "./queries.ts";

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
