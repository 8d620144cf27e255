import { type Html, html } from "./html.ts";
import type { Json } from "./openapi.ts";

const COMPONENT = "#/components/schemas/";

/** A schema as people read it: lists of names with what each holds. */
export function schemaInWords(schema: Json): Html {
  const properties = schema["properties"] as Readonly<Record<string, Json>> | undefined;
  if (properties !== undefined)
    return objectInWords(properties, (schema["required"] ?? []) as readonly string[]);
  if (schema["type"] === "array") return html`list of ${schemaInWords((schema["items"] ?? {}) as Json)}`;
  const options = (schema["oneOf"] ?? schema["anyOf"]) as readonly Json[] | undefined;
  if (options !== undefined) return optionsInWords(options);
  return valueInWords(schema);
}

function objectInWords(properties: Readonly<Record<string, Json>>, required: readonly string[]): Html {
  const line = ([name, schema]: readonly [string, Json]) =>
    html`<li>
      <code>${name}</code>${required.includes(name) ? "" : html` <small>may be left out</small>`}
      ${schemaInWords(schema)}
    </li>`;
  return html`<ul>
    ${Object.entries(properties).map(line)}
  </ul>`;
}

function optionsInWords(options: readonly Json[]): Html {
  const plain = options.filter(({ type }) => type !== "null");
  const orNull = plain.length < options.length ? " or null" : "";
  const [only] = plain;
  if (plain.length === 1 && only !== undefined) return html`${schemaInWords(only)}${orNull}`;
  return html`one of
    <ul>
      ${plain.map((option) => html`<li>${schemaInWords(option)}</li>`)}
    </ul>
    ${orNull}`;
}

function valueInWords(schema: Json): Html {
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const name = reference.slice(COMPONENT.length);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema["enum"] as readonly unknown[] | undefined;
  if (choices !== undefined) return html`${choices.map((choice) => html`<code>${String(choice)}</code> `)}`;
  if ("const" in schema) return html`always <code>${String(schema["const"])}</code>`;
  return html`<small>${[typeInWords(schema), ...bounds(schema)].join(", ")}</small>`;
}

function typeInWords({ type = "anything", ...schema }: Json): string {
  const types = Array.isArray(type) ? type.join(" or ") : String(type);
  return typeof schema["format"] === "string" ? `${types} (${schema["format"]})` : types;
}

const boundNames = ["minimum", "maximum", "minLength", "maxLength", "default"] as const;

const bounds = (schema: Json): string[] =>
  boundNames.filter((name) => name in schema).map((name) => `${name} ${String(schema[name])}`);
