import { type Endpoint, type Problem, endpoints } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { anyBadBody } from "../testing/any-bad-request.ts";
import { anOrganisation, aPerson, testAccounts, testWorld } from "../testing/people.ts";
import { testApp } from "../testing/test-app.ts";
import { testDatabase } from "../testing/test-database.ts";
import type { Answered } from "./answer.ts";

const world = testWorld(await testDatabase());
const REQUESTS = 10_000;
const MOST_TOLD = 100;
const PATIENCE_MS = 180_000;

/** Answers with 200 whatever the shell lets through. */
const echo = (endpoint: Endpoint): Answered => ({
  endpoint: { ...endpoint, responseType: "application/json" },
  work: () => Promise.resolve(accept(Response.json({}))),
});
const app = await testApp(world, endpoints.map(echo));

type WithBody = Endpoint & { readonly body: z.ZodType };
const withBodies = endpoints.filter((each): each is WithBody => each.body !== undefined);

async function send(cookie: string, { method, path }: Endpoint, body: unknown) {
  const filled = path.replace(":organisation", "o1").replaceAll(/:\w+/g, "1");
  const response = await app.request(`${testAccounts.publicUrl}/api${filled}`, {
    method,
    headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { status, headers } = response;
  return { status, type: headers.get("content-type"), text: await response.text() };
}

/** Whether a fault is told where the bad value stands, around it or in it. */
const isNear = (told: string, path: string) =>
  told === "" || path === "" || `${path}.`.startsWith(`${told}.`) || `${told}.`.startsWith(`${path}.`);

test(
  "10,000 bodies with one value that does not fit are refused by name, and none breaks anything",
  async () => {
    await anOrganisation(world, { id: "o1" });
    const { cookie } = await aPerson(world, { organisation: "o1", role: "owner" });
    let [refused, named] = [0, 0];
    const each = Math.ceil((REQUESTS * 1.6) / withBodies.length);
    for (const endpoint of withBodies) {
      const property = fc.asyncProperty(anyBadBody(endpoint), async ({ body, path, before }) => {
        const { status, type, text } = await send(cookie, endpoint, body);
        expect(status, text).toBeLessThan(500);
        expect(text).not.toMatch(/\n\s*at |node_modules|\.ts:\d/);
        if (status < 400) return;
        refused++;
        expect(type).toBe("application/problem+json");
        const { fields = [] } = JSON.parse(text) as Problem;
        const told = fields.map((field) => field.path);
        expect(told.length, text).toBeGreaterThan(0);
        // Where the rest fits, it is this one value that has to be named; of very many faults the first are.
        if (!endpoint.body.safeParse(before).success || told.length >= MOST_TOLD) return;
        named++;
        expect(
          told.some((field) => isNear(field, path)),
          `${path}: ${text}`,
        ).toBe(true);
      });
      await fc.assert(property, { numRuns: each, endOnFailure: true });
    }
    expect(refused).toBeGreaterThanOrEqual(REQUESTS);
    expect(named).toBeGreaterThan(REQUESTS / 4);
  },
  PATIENCE_MS,
);
