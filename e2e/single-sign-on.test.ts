import { type Browser, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { anIdentityProvider } from "@lodestar/server/testing/identity-provider";
import { type Workbench, becomeOwner, openBrowser, startWorkbench } from "./workbench.ts";

const BO = { sub: "sub-1", email: "bo@example.org", email_verified: true, name: "Bo" };

async function signInThere(browser: Browser, { address }: Workbench): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Harbour office" }).click();
  return page;
}

test("who was invited comes in through the identity provider and joins with one press", async () => {
  const { discoveryUrl } = await anIdentityProvider(BO);
  const workbench = await startWorkbench({
    OIDC_ISSUER: new URL(discoveryUrl).origin,
    OIDC_CLIENT_ID: "lodestar",
    OIDC_CLIENT_SECRET: "secret",
    OIDC_NAME: "Harbour office",
  });
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await workbench.stop();
  });
  const { context: owner, organisation } = await becomeOwner(browser, workbench);
  const api = `${workbench.address}/api/organisations/${organisation}`;

  const stranger = await signInThere(browser, workbench);
  await stranger.getByText("Nobody has invited the address that you have there.").waitFor();

  const invited = await owner.request.post(`${api}/invitations`, {
    data: { email: BO.email, role: "planner" },
    headers: { origin: workbench.address },
  });
  expect(invited.status()).toBe(201);
  const { mails } = (await (await owner.request.get(`${api}/outbox`)).json()) as {
    mails: { text: string }[];
  };
  const link = mails.map(({ text }) => /http\S+\/invitation#\S+/.exec(text)?.[0]).find(Boolean) ?? "";

  const page = await signInThere(browser, workbench);
  await page.waitForURL((url) => url.origin === workbench.address && url.pathname !== "/sign-in");
  await page.goto(link);
  await page.getByText("You are signed in with this address.").waitFor();
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(new RegExp(`/o/${organisation}/direction`));
  await page.getByRole("heading", { name: "Direction" }).waitFor();
}, 90_000);
