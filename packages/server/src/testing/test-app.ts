import { startIdentifying } from "../accounts/identify.ts";
import { type App, createApp } from "../app.ts";
import type { World } from "../context.ts";
import type { Answered } from "../http/answer.ts";
import type { AppParts } from "../http/app-parts.ts";
import { problem } from "../http/problem.ts";
import { silentLog } from "../log.ts";
import { testAccounts } from "./people.ts";

/** More than any test sends, so that none meets the limit unless it is about it. */
const WITHOUT_LIMIT = 1_000_000;

/** The application with some answers only, for people of `people.ts`. Each answer is held against the contract. */
export async function testApp(
  world: World,
  answers: readonly Answered[],
  other: Partial<AppParts> & { readonly openRequestsPerMinute?: number } = {},
): Promise<App> {
  const { openRequestsPerMinute = WITHOUT_LIMIT, ...parts } = other;
  return createApp({
    world,
    log: silentLog,
    identify: parts.identify ?? (await startIdentifying(world, testAccounts)).identify,
    auth: () => Promise.resolve(problem("no_such_address")),
    answers,
    web: { reply: () => undefined },
    stopping: new AbortController().signal,
    settings: {
      publicUrl: testAccounts.publicUrl,
      isProxyTrusted: false,
      openRequestsPerMinute,
      areAnswersChecked: true,
    },
    ...parts,
  });
}
