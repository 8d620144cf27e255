import { problemStatus } from "@lodestar/contract";
import { type Html, html } from "./html.ts";
import type { Json, OpenApi, Operation } from "./openapi.ts";
import { problemTitles } from "./problem.ts";
import { schemaInWords } from "./schema-in-words.ts";

type Place = { readonly method: string; readonly path: string; readonly operation: Operation };

/** The description as a page to read, without a script: what can be asked, by whom, with what, and what may go wrong. */
export function referencePage(description: OpenApi): string {
  const places = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const base = String(description.servers[0]?.["url"]);
  const groups = description.tags.map((tag) => ({
    ...tag,
    places: places.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Lodestar: reference of the interface</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <header>
          <h1>Lodestar, for programs</h1>
          <p>
            Everything below <code>${base}</code>, as JSON. The same as
            <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
        </header>
        <nav aria-label="Contents">
          <ul>
            ${groups.map(contents)}
            <li><a href="#schemas">Schemas</a></li>
            <li><a href="#problems">Problems</a></li>
          </ul>
        </nav>
        <main>
          ${beginning(base)} ${groups.map((group) => groupSection(group, base))}
          ${schemasSection(description)} ${problemsSection()}
        </main>
      </body>
    </html> `;
  return page.html;
}

type Group = { readonly name: string; readonly description: string; readonly places: readonly Place[] };

const contents = ({ name, places }: Group): Html =>
  html`<li><a href="#${name}">${name}</a> <small>${places.length}</small></li>`;

const beginning = (base: string): Html =>
  html`<section>
    <h2 id="begin">To begin</h2>
    <p>Make an API token on the page <em>Members and settings</em> and send it with every request:</p>
    <pre>curl -H "authorization: Bearer $TOKEN" ${base}/organisations/ORGANISATION/objectives</pre>
    <p>
      A token that may only read takes GET alone. Every write is a change with a number, <code>seq</code>;
      changes of rows name the <code>version</code> they were made from, and a stale one is refused with the
      row as it is now. What goes wrong is told as
      <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> has it: <code>type</code> says which
      <a href="#problems">problem</a>, <code>fields</code> where.
    </p>
  </section>`;

const groupSection = ({ name, description, places }: Group, base: string): Html =>
  html`<section>
    <h2 id="${name}">${name}</h2>
    <p>${description}</p>
    ${places.map((place) => endpointPart(place, base))}
  </section>`;

const endpointPart = ({ method, path, operation }: Place, base: string): Html =>
  html` <details id="${operation.operationId}">
    <summary>
      <span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code>
      <span class="says">${operation.summary}</span>
    </summary>
    <p>${accessInWords(operation["x-access"])}</p>
    ${parametersPart(operation)} ${bodyPart(operation)}
    <h4>Answer</h4>
    <ul>
      ${Object.entries(operation.responses).map(([status, response]) => responsePart(status, response as Json))}
    </ul>
    <h4>Example</h4>
    <pre>${curl(method, `${base}${path}`, operation)}</pre>
  </details>`;

function accessInWords(access: string): string {
  if (access === "everyone") return "For everyone.";
  if (access === "account") return "For everyone with an account.";
  return `For members with the right ${access}.`;
}

function parametersPart({ parameters = [] }: Operation): Html {
  if (parameters.length === 0) return html``;
  const line = ({ name, in: where, required, schema }: Json) =>
    html`<li>
      <code>${String(name)}</code>
      <small>${String(where)}${required === true ? "" : ", may be left out"}</small>
      ${schemaInWords(schema as Json)}
    </li>`;
  return html`<h4>Parameters</h4>
    <ul>
      ${parameters.map(line)}
    </ul>`;
}

function bodyPart({ requestBody }: Operation): Html {
  if (requestBody === undefined) return html``;
  const [[type, schema] = ["", {}]] = contentOf(requestBody);
  return html`<h4>Body <small>${type}</small></h4>
    ${schemaInWords(schema)}`;
}

function responsePart(status: string, response: Json): Html {
  const [[type, schema] = ["", {}]] = contentOf(response);
  const isProblem = type === "application/problem+json";
  if (isProblem)
    return html`<li>
      <strong>${status}</strong> ${String(response["description"])
        .split(", ")
        .map((code) => html`<a href="#problem-${code}">${code}</a> `)}
    </li>`;
  return html`<li><strong>${status}</strong> <small>${type}</small> ${schemaInWords(schema)}</li>`;
}

const contentOf = (said: Json): [string, Json][] =>
  Object.entries((said["content"] ?? {}) as Record<string, { schema: Json }>).map(([type, { schema }]) => [
    type,
    schema,
  ]);

function curl(method: string, address: string, { security, requestBody }: Operation): string {
  const [[type] = [undefined]] = requestBody === undefined ? [] : contentOf(requestBody);
  const form = type === "multipart/form-data" ? ["-F files=@folder.zip"] : [];
  const json = type === "application/json" ? ['-H "content-type: application/json"', "-d @body.json"] : [];
  const token = security.some((way) => "token" in way) ? ['-H "authorization: Bearer $TOKEN"'] : [];
  const verb = method === "GET" ? [] : [`-X ${method}`];
  return ["curl", ...verb, ...token, ...json, ...form, `"${address}"`].join(" ");
}

const schemasSection = ({ components }: OpenApi): Html =>
  html`<section>
    <h2 id="schemas">Schemas</h2>
    ${Object.entries(components.schemas).map(
      ([name, schema]) =>
        html`<details id="schema-${name}">
          <summary><code>${name}</code></summary>
          ${schemaInWords(schema)}
        </details>`,
    )}
  </section>`;

const problemsSection = (): Html =>
  html`<section>
    <h2 id="problems">Problems</h2>
    <table>
      <thead>
        <tr>
          <th>Type</th>
          <th>Status</th>
          <th>Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(problemStatus).map(
          ([code, status]) =>
            html`<tr id="problem-${code}">
              <td><code>/problems/${code}</code></td>
              <td>${status}</td>
              <td>${problemTitles[code as keyof typeof problemStatus]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;

export const referenceStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1b2233, #e6e9f0); --paper: light-dark(#fbfaf7, #0e1526);
  --soft: light-dark(#f0eee7, #18213a); --line: light-dark(#d9d5c9, #2c3854); --link: light-dark(#1d4f91, #8fb7f0); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem clamp(1rem, 4vw, 3rem) 6rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, sans-serif; max-width: 70rem; margin-inline: auto; }
h1 { font-size: 1.8rem; margin: 0 0 .25rem; } h2 { margin: 3rem 0 .25rem; } h4 { margin: 1rem 0 .25rem; }
a { color: var(--link); } code, pre { font: .875em/1.5 ui-monospace, monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
pre { background: var(--soft); padding: .75rem 1rem; border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere; }
td, li { overflow-wrap: anywhere; }
details { border-top: 1px solid var(--line); padding: .4rem 0; }
summary { cursor: pointer; } summary code { overflow-wrap: anywhere; }
.says { display: block; padding-inline-start: 5.2rem; opacity: .85; }
@media (width < 600px) { .says { padding-inline-start: 0; } }
.method { display: inline-block; min-width: 4.2rem; font-weight: 600; font-size: .8rem; letter-spacing: .04em; }
details > :not(summary) { margin-inline-start: 1rem; } ul { padding-inline-start: 1.25rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .3rem .75rem .3rem 0;
  border-top: 1px solid var(--line); vertical-align: top; }
:target { background: var(--soft); }
`;
