import { onTestFinished } from "vitest";
import { type Accounts, openAccounts } from "../accounts/accounts.ts";
import type { AuthOptions } from "../accounts/auth.ts";
import { type App, createApp } from "../app.ts";
import type { World } from "../context.ts";
import type { FillWithSample } from "../features/organisation/members/organisations/commands.ts";
import { memberAnswers } from "../features/organisation/members/routes.ts";
import { silentLog } from "../log.ts";
import { testAccounts } from "./people.ts";

type Options = {
  readonly isMailConfigured?: boolean;
  readonly accounts?: Partial<AuthOptions>;
  readonly fillWithSample?: FillWithSample;
};

/** The application with real accounts, and with the answers about members alone. It ends with the test. */
export async function membersApp(world: World, options: Options = {}): Promise<App & { accounts: Accounts }> {
  const { isMailConfigured = false, fillWithSample = () => Promise.resolve() } = options;
  const settings = { ...testAccounts, ...options.accounts };
  const accounts = await openAccounts(world, settings);
  onTestFinished(accounts.close);
  const { publicUrl } = settings;
  const app = createApp({
    world,
    log: silentLog,
    identify: accounts.identify,
    auth: accounts.answer,
    answers: memberAnswers({ accounts, publicUrl, isMailConfigured, fillWithSample }),
    web: { reply: () => undefined },
    stopping: new AbortController().signal,
    settings: { publicUrl, isProxyTrusted: false, openRequestsPerMinute: 1_000, areAnswersChecked: true },
  });
  return { ...app, accounts };
}

/** Somebody with an account that a password opens, and no session. */
export async function someoneWithPassword(world: World, accounts: Accounts, email: string, password: string) {
  const person = await accounts.makeAccount({ name: "Some one", email, password, isEmailVerified: true });
  if (person === undefined) throw new Error(`${email} has an account already.`);
  return person;
}
