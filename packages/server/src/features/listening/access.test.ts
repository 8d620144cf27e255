import { type Endpoint, endpoints } from "@lodestar/contract";
import { mayDo, roles } from "@lodestar/core";
import { expect, test } from "vitest";
import { aPerson, anOrganisation, asking } from "../../testing/people.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { listeningCompany } from "./testing/a-round.ts";

const database = await testDatabase();

const ofListening = endpoints.filter(({ path }) => /\/(rounds|question-sets)\b/.test(path));

const addressIn = ({ path }: Endpoint, organisation: string) =>
  path.replace(":organisation", organisation).replaceAll(/:\w+/g, "r1");

test("every endpoint of rounds is closed to who has not signed in, to strangers, and to roles without the right", async () => {
  const { world, app, organisation } = await listeningCompany(database);
  const stranger = await aPerson(world, { organisation: await anOrganisation(world), role: "owner" });
  expect(ofListening.length).toBeGreaterThan(20);
  for (const endpoint of ofListening) {
    const address = addressIn(endpoint, organisation);
    const statusOf = async (ask: ReturnType<typeof asking>) =>
      (await ask(endpoint.method, address, endpoint.method === "GET" ? undefined : {})).status;
    const where = `${endpoint.method} ${endpoint.path}`;
    expect([where, await statusOf(asking(app))]).toEqual([where, 401]);
    expect([where, await statusOf(asking(app, stranger))]).toEqual([where, 404]);
  }
  for (const role of roles) {
    const ask = asking(app, await aPerson(world, { organisation, role, units: ["fleet"] }));
    for (const endpoint of ofListening) {
      const { access, method, path } = endpoint;
      if (access === "everyone" || access === "account") throw new Error(`${path} is open.`);
      const { status } = await ask(
        method,
        addressIn(endpoint, organisation),
        method === "GET" ? undefined : {},
      );
      expect([role, method, path, status === 403]).toEqual([role, method, path, !mayDo(role, access)]);
    }
  }
});

test("who answers needs no account, and an account helps nobody to answer", async () => {
  const { app, planner, nobody } = await listeningCompany(database);
  const open = endpoints.filter(({ path }) => path.startsWith("/answer/"));
  expect(open.every(({ access, limit }) => access === "everyone" && limit === "failures")).toBe(true);
  const token = `ans_${"x".repeat(10)}_${"0".repeat(48)}`;
  const asPlanner = await asking(app, planner)("POST", "/answer/open", { token });
  const asNobody = await nobody("POST", "/answer/open", { token });
  expect([asPlanner.status, asPlanner.body]).toEqual([404, asNobody.body]);
});
