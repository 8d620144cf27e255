import {
  type Endpoint,
  type ProblemCode,
  endpoints,
  makeChange,
  problemSchema,
  tableEndpoints,
} from "@lodestar/contract";
import { tableNames } from "@lodestar/core";
import { z } from "zod";
import { endpointGroups, endpointNames, groupOf } from "./endpoint-names.ts";

export type Json = { readonly [name: string]: unknown };

/** One thing that the description says can be asked. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly "x-access": string;
  readonly security: readonly Json[];
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Json;
};

export type OpenApi = {
  readonly openapi: "3.1.1";
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly [kind: string]: unknown };
};

/** The description of everything the server can be asked, as OpenAPI 3.1 has it. */
export function openApi(publicUrl: string): OpenApi {
  const schemas = new Map<string, Json>();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, schemas) };
  }
  const problem = schemaOf(problemSchema, "output", schemas);
  return {
    openapi: "3.1.1",
    info: {
      title: "Lodestar",
      version: "0.1.0",
      description: "Whether people, plan and money serve the purpose an organisation states.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${publicUrl}/api` }],
    tags: endpointGroups.map(({ name, says }) => ({ name, description: says })),
    paths,
    components: {
      schemas: { ...Object.fromEntries(schemas), Problem: problem },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token of a member." },
        session: { type: "apiKey", in: "cookie", name: "lodestar.session_token" },
      },
    },
  };
}

function operationOf(endpoint: Endpoint, schemas: Map<string, Json>): Operation {
  const parameters = [...pathParameters(endpoint), ...queryParameters(endpoint, schemas)];
  const isForPeople = endpoint.access === "account";
  return {
    operationId: endpointNames.get(endpoint) ?? `${endpoint.method} ${endpoint.path}`,
    summary: endpoint.summary,
    tags: [groupOf(endpoint)],
    "x-access": endpoint.access,
    security:
      endpoint.access === "everyone" ? [] : [{ session: [] }, ...(isForPeople ? [] : [{ token: [] }])],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...requestBody(endpoint, schemas),
    responses: { [String(endpoint.status ?? 200)]: success(endpoint, schemas), ...problemsOf(endpoint) },
  };
}

function pathParameters({ path }: Endpoint): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema:
      name === "seq" ? { type: "integer", minimum: 1 } : { type: "string", minLength: 1, maxLength: 200 },
  }));
}

function queryParameters({ query }: Endpoint, schemas: Map<string, Json>): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, "output", schemas) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name) && !("default" in schema),
    schema,
  }));
}

function requestBody({ body, bodyType }: Endpoint, schemas: Map<string, Json>): { requestBody?: Json } {
  if (bodyType !== undefined) {
    const files = { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } };
    const schema = { type: "object", properties: { files } };
    return { requestBody: { required: true, content: { [bodyType]: { schema } } } };
  }
  if (body === undefined) return {};
  const content = { "application/json": { schema: schemaOf(body, "input", schemas) } };
  return { requestBody: { required: true, content } };
}

function success(
  { response, responseType = "application/json" }: Endpoint,
  schemas: Map<string, Json>,
): Json {
  const schema = schemaOf(response, "output", schemas);
  return { description: "It was done.", content: { [responseType]: { schema } } };
}

/** What can go wrong whatever is asked; what a single act refuses besides comes under the same codes' statuses. */
function problemsOf({ access, method, body, bodyType }: Endpoint): Json {
  const hasBody = body !== undefined || bodyType !== undefined;
  const isOfMembers = access !== "everyone" && access !== "account";
  const codes: (readonly [number, readonly ProblemCode[]])[] = [
    [400, hasBody ? ["bad_request", "malformed_body"] : ["bad_request"]],
    ...(access === "everyone"
      ? ([[429, ["too_many_requests"]]] as const)
      : ([[401, ["not_signed_in"]]] as const)),
    ...(isOfMembers
      ? ([
          [403, ["not_allowed"]],
          [404, ["not_found"]],
        ] as const)
      : []),
    ...(method === "GET"
      ? []
      : ([
          [409, ["stale_version"]],
          [422, ["refers_to_nothing"]],
        ] as const)),
    ...(hasBody
      ? ([
          [413, ["body_too_large"]],
          [415, ["wrong_body_type"]],
        ] as const)
      : []),
    [500, ["outage"]],
  ];
  const schema = { $ref: "#/components/schemas/Problem" };
  return Object.fromEntries(
    codes.map(([status, named]) => [
      String(status),
      { description: named.join(", "), content: { "application/problem+json": { schema } } },
    ]),
  );
}

/** Schemas that many endpoints share, by the name they have in the description. */
const shared = z.registry<{ id: string }>();
for (const table of tableNames) {
  const row = tableEndpoints[table].get.response;
  shared.add(row, { id: `Row.${table}` });
}
shared.add(makeChange.response, { id: "Change" });
for (const edit of editsOf(makeChange.body)) shared.add(edit, { id: "Edit" });

/** The one schema within a change's body that says what an edit is: the largest of all. */
function editsOf({ shape }: typeof makeChange.body): z.core.$ZodType[] {
  return [shape.edits.element];
}

/** A schema in JSON Schema's words; what it shares with others is put aside among the components. */
function schemaOf(schema: z.ZodType, io: "input" | "output", schemas: Map<string, Json>): Json {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, {
    io,
    metadata: shared,
    unrepresentable: "any",
    target: "draft-2020-12",
    override: ({ jsonSchema }) => plainer(jsonSchema, io),
  }) as Json & { $schema?: string; $defs?: Record<string, Json> };
  for (const [name, definition] of Object.entries($defs)) schemas.set(name, toComponents(definition));
  return toComponents(own);
}

/** Leaves out what says nothing to readers, and what would forbid answers to hold more one day. */
function plainer(schema: z.core.JSONSchema.BaseSchema, io: "input" | "output"): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (io === "output") delete schema.additionalProperties;
}

const toComponents = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
