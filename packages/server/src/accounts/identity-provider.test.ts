import { expect, test } from "vitest";
import { type Claims, anIdentityProvider } from "../testing/identity-provider.ts";
import { membersApp } from "../testing/members-app.ts";
import { anOrganisation, aPerson, asking, cookiesOf, testWorld } from "../testing/people.ts";
import { testDatabase } from "../testing/test-database.ts";
import { accountsOf } from "./account-tables.ts";

const database = await testDatabase();

const BO: Claims = { sub: "sub-1", email: "bo@example.org", email_verified: true, name: "Bo" };

async function aServerWith(claims: Claims, { isEmailTrusted = false } = {}) {
  const world = testWorld(database);
  const { discoveryUrl } = await anIdentityProvider(claims);
  const oidc = { id: "company", discoveryUrl, clientId: "lodestar", clientSecret: "secret", isEmailTrusted };
  const app = await membersApp(world, { accounts: { oidc } });
  const signIn = async () => {
    const begun = await asking(app)("POST", "/auth/sign-in/social", {
      provider: "company",
      callbackURL: "/",
    });
    const { url } = begun.body as { url: string };
    const state = new URL(url).searchParams.get("state") ?? "";
    const browser = asking(app, { cookie: cookiesOf(begun.headers) });
    const back = await browser(
      "GET",
      `/auth/callback/company?code=some-code&state=${encodeURIComponent(state)}`,
    );
    return {
      ...back,
      to: back.headers.get("location") ?? "",
      ask: asking(app, { cookie: cookiesOf(back.headers) }),
    };
  };
  const persons = () => accountsOf(world).selectFrom("person").select(["id", "email"]).execute();
  return { world, app, signIn, persons };
}

async function invite(world: ReturnType<typeof testWorld>, app: Parameters<typeof asking>[0], email: string) {
  const organisation = await anOrganisation(world);
  const owner = await aPerson(world, { organisation, role: "owner" });
  await asking(app, owner)("POST", `/organisations/${organisation}/invitations`, { email, role: "viewer" });
}

test("who is invited gets an account through the identity provider", async () => {
  const { world, app, signIn } = await aServerWith(BO);
  await invite(world, app, "Bo@example.org");
  const { status, to, ask } = await signIn();
  expect({ status, to }).toEqual({ status: 302, to: expect.stringMatching(/\/$/) as string });
  expect(await ask("GET", "/me")).toMatchObject({
    status: 200,
    body: { person: { name: "Bo", email: "bo@example.org" } },
  });
});

test("who is not invited gets none", async () => {
  const { signIn, persons } = await aServerWith(BO);
  const { status, to, ask } = await signIn();
  expect(status).toBe(302);
  expect(to).toContain("error=");
  expect(await ask("GET", "/me")).toMatchObject({ status: 401 });
  expect(await persons()).toEqual([]);
});

test("an address that the provider does not vouch for is not believed", async () => {
  const { email_verified: _, ...unproven } = BO;
  const { world, app, signIn, persons } = await aServerWith(unproven);
  await invite(world, app, "bo@example.org");
  const before = await persons();
  expect((await signIn()).to).toContain("error=");
  expect(await persons()).toEqual(before);
});

test("the addresses of a provider that never vouches are believed where the configuration says so", async () => {
  const { email_verified: _, ...unproven } = BO;
  const { world, app, signIn } = await aServerWith(unproven, { isEmailTrusted: true });
  await invite(world, app, "bo@example.org");
  expect(await (await signIn()).ask("GET", "/me")).toMatchObject({ status: 200 });
});

test("who has an account already signs in to it", async () => {
  const { world, signIn } = await aServerWith(BO);
  const bo = await aPerson(world, { email: "bo@example.org" });
  for (const { ask } of [await signIn(), await signIn()])
    expect(await ask("GET", "/me")).toMatchObject({ body: { person: { id: bo.personId } } });
});

test("an account whose address was never proven is not handed to who proves it at the provider", async () => {
  const { app, signIn } = await aServerWith(BO);
  await app.accounts.makeAccount({
    name: "Squatter",
    email: BO.email,
    password: "a long password",
    isEmailVerified: false,
  });
  expect((await signIn()).to).toContain("error=");
});

test("a callback that no sign-in here began is refused", async () => {
  const { world, app } = await aServerWith(BO);
  await aPerson(world, { email: BO.email });
  const { status, headers } = await asking(app)("GET", "/auth/callback/company?code=some-code&state=made-up");
  expect(status).toBe(302);
  expect(headers.getSetCookie().join()).not.toContain("session_token");
});
