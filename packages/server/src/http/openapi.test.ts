import { endpoints } from "@lodestar/contract";
import { expect, test } from "vitest";
import { type Json, openApi } from "./openapi.ts";
import { referencePage } from "./reference-page.ts";

const description = openApi("https://lodestar.example.org");
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test("every endpoint of the contract is described once, under a name of its own", () => {
  expect(operations).toHaveLength(endpoints.length);
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
});

test("the parameters of a path are those it names", () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation.parameters ?? []).filter((parameter) => parameter["in"] === "path");
    expect(described.map(({ name }) => name)).toEqual(named);
    for (const { required, schema } of described) expect([required, typeof schema]).toEqual([true, "object"]);
  }
});

test("each operation has one success, a problem for each way to fail, and a group that is listed", () => {
  const groups = description.tags.map(({ name }) => name);
  for (const { operation, method } of operations) {
    const statuses = Object.keys(operation.responses);
    expect(statuses.filter((status) => status.startsWith("2"))).toHaveLength(1);
    expect(statuses).toContain("500");
    expect(groups).toContain(operation.tags[0]);
    if (method === "get") expect(operation.requestBody).toBeUndefined();
    for (const response of Object.values(operation.responses) as Json[])
      expect(response).toMatchObject({ description: expect.any(String) as string, content: {} });
  }
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g)].map(
    ([, to]) => to ?? "",
  );
  expect(references.length).toBeGreaterThan(100);
  const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`);
  for (const reference of new Set(references)) expect(known).toContain(reference);
  expect(JSON.stringify(description)).not.toMatch(/\$defs|"\$schema"|"\$id"/);
  for (const name of Object.keys(description.components.schemas)) expect(name).toMatch(/^[\w.-]+$/);
});

test("schemas use only words that JSON Schema has", () => {
  const types = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);
  const look = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { type, nullable, properties } = schema as {
      type?: unknown;
      nullable?: unknown;
      properties?: unknown;
    };
    expect(nullable).toBeUndefined();
    if (typeof type === "string" || Array.isArray(type))
      for (const each of [type].flat()) expect(types).toContain(each);
    if (typeof properties === "object" && properties !== null) Object.values(properties).forEach(look);
    for (const [name, inner] of Object.entries(schema)) if (name !== "properties") look(inner);
  };
  for (const schema of Object.values(description.components.schemas)) look(schema);
});

test("the page to read tells each endpoint, and whatever is a text stays one", () => {
  const page = referencePage(description);
  for (const { operation } of operations) expect(page).toContain(`id="${operation.operationId}"`);
  expect(page).not.toMatch(/<script|style=|https?:\/\/(?!lodestar\.example|www\.rfc-editor)/);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => `id="${id ?? ""}"`);
  for (const id of new Set(links)) expect(page).toContain(id);
});
