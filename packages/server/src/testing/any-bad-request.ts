import type { Endpoint } from "@lodestar/contract";
import fc from "fast-check";
import { z } from "zod";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The steps from the whole of a body to one value in it. */
type Path = readonly (string | number)[];

/** A body in which one value was put out of place, where that one stands, and the body before. */
export type BadBody = { readonly body: unknown; readonly path: string; readonly before: unknown };

/** Values that hardly any schema takes, of every type that JSON has. */
const misfits = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    false,
    -1.5,
    1e308,
    "",
    " ",
    "\u0000",
    "\ud800",
    null,
    [],
    {},
    [[]],
    2 ** 60,
  ),
  fc.constantFrom<unknown>([{ deep: [null] }], { no: "such" }, { then: "x" }, "x".repeat(30_000)),
  fc.constantFrom("__proto__", "constructor", "9999-99-99", "NaN", "1e3", "null", "\u202e", "' or 1=1 --"),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Bodies for an endpoint in which one value was replaced, or one name added that nobody knows. */
export function anyBadBody({ body }: Endpoint & { readonly body: z.ZodType }): fc.Arbitrary<BadBody> {
  const schema = z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return valueOf(schema, schema).chain((valid) => {
    const places = placesIn(valid);
    const objects = places.filter((place) => isObject(at(valid, place)));
    const replaced = fc.tuple(fc.constantFrom(...places), misfits).map(([place, misfit]) => ({
      ...{ body: withValue(valid, place, misfit), path: place.join(".") },
      before: valid,
    }));
    if (objects.length === 0) return replaced;
    const added = fc.tuple(fc.constantFrom(...objects), unknownName).map(([place, name]) => {
      const path = [...place, name];
      return { body: withValue(valid, path, 1), path: path.join("."), before: valid };
    });
    return fc.oneof({ weight: 3, arbitrary: replaced }, { weight: 1, arbitrary: added });
  });
}

const unknownName = fc.constantFrom("colour", "organisationId", "isAdmin", "constructor", "toString", "a b");

/** A value that a JSON schema takes, but for what only words say of it. */
function valueOf(schema: JsonSchema, root: JsonSchema): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema["const"]);
  const options = (schema["anyOf"] ?? schema["oneOf"]) as readonly JsonSchema[] | undefined;
  if (options !== undefined) return fc.oneof(...options.map((option) => valueOf(option, root)));
  const reference = schema["$ref"];
  if (typeof reference === "string") return valueOf(definition(root, reference), root);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  switch (schema["type"]) {
    case "object":
      return objectOf(schema, root);
    case "array":
      return fc.array(valueOf((schema["items"] ?? {}) as JsonSchema, root), { minLength: 1, maxLength: 2 });
    case "integer":
      return fc.integer({ min: 1, max: 5 });
    case "number":
      return fc.constantFrom(0, 0.5, 1);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.constantFrom("2027-06-15", "2027", "an-id", "ana@example.org", "Sail all winter");
  }
}

const definition = (root: JsonSchema, reference: string): JsonSchema =>
  reference
    .split("/")
    .slice(1)
    .reduce((inner, step) => inner[step] as JsonSchema, root);

function objectOf(schema: JsonSchema, root: JsonSchema): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
  const model = Object.fromEntries(properties.map(([name, each]) => [name, valueOf(each, root)]));
  const required = (schema["required"] ?? []) as string[];
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inner = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
};

const placesIn = (value: unknown): Path[] => [
  [],
  ...inner(value).flatMap(([step, each]) => placesIn(each).map((place) => [step, ...place])),
];

const at = (value: unknown, place: Path): unknown =>
  place.reduce<unknown>((outer, step) => (outer as Record<string | number, unknown>)[step], value);

function withValue(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.map((each: unknown, place) => (place === step ? withValue(each, rest, put) : each));
  const outer = value as Readonly<Record<string, unknown>>;
  return { ...outer, [step]: withValue(outer[step], rest, put) };
}
