import * as contract from "@lodestar/contract";
import { type Endpoint, endpoints, tableEndpoints, tablePaths } from "@lodestar/contract";
import { tableNames } from "@lodestar/core";

/** The name of each endpoint, for programs that are made from the description. */
export const endpointNames: ReadonlyMap<Endpoint, string> = new Map([
  ...Object.entries<unknown>(contract)
    .filter((exported): exported is [string, Endpoint] => endpoints.includes(exported[1] as Endpoint))
    .map(([name, endpoint]) => [endpoint, name] as const),
  ...tableNames.flatMap((table) =>
    Object.entries<Endpoint>(tableEndpoints[table]).map(
      ([act, endpoint]) => [endpoint, inCamelCase(`${act}-${tablePaths[table]}`)] as const,
    ),
  ),
]);

function inCamelCase(words: string): string {
  return words.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

type Group = { readonly name: string; readonly says: string; readonly isOf: RegExp };

const organisation = "/organisations/:organisation";

/** Endpoints as people look for them; what none of the others takes belongs to a table. */
const groups: readonly Group[] = [
  {
    name: "Accounts",
    says: "Who you are, joining by a link, and tokens for programs.",
    isOf: /^\/(me|setup|invitations)\b|\/tokens/,
  },
  {
    name: "Changes",
    says: "Several rows in one act, undo, the history, and changes as they happen.",
    isOf: /\/(changes|events)\b/,
  },
  { name: "Findings", says: "What the rules find, and the profile.", isOf: /\/(findings|profile)$/ },
  { name: "Purpose", says: "Changing the purpose takes a second person.", isOf: /\/purpose-proposals/ },
  { name: "Exchange", says: "Folders and workbooks in and out.", isOf: /\/(imports|exports)\b/ },
  {
    name: "Listening",
    says: "Rounds, invitations and questions back; answering by a link.",
    isOf: /^\/answer\/|\/(rounds|question-sets)\b/,
  },
  {
    name: "Organisation",
    says: "The organisation, its members, its mails; finding things.",
    isOf: new RegExp(`^/organisations$|^${organisation}(/(members|invitations|outbox|search|items)\\b.*)?$`),
  },
  {
    name: "Tables",
    says: "Rows of each table. Adding, changing and removing are changes of one row.",
    isOf: /./,
  },
];

export const endpointGroups: readonly Omit<Group, "isOf">[] = groups;

export const groupOf = ({ path }: Endpoint): string =>
  groups.find(({ isOf }) => isOf.test(path))?.name ?? "Tables";
