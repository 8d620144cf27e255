import type { AnswerPage, Recorded, Sheet } from "@lodestar/contract";
import type { Question, RoundAnswers } from "@lodestar/core";
import type { World } from "../../../context.ts";
import { LiveOrganisations } from "../../../live/live-organisations.ts";
import { exchangeAnswers } from "../../exchange/routes.ts";
import { findingAnswers } from "../../friction/routes.ts";
import { organisationAnswers } from "../../organisation/routes.ts";
import { searchAnswers } from "../../organisation/search/routes.ts";
import { storyAnswers } from "../../organisation/story/routes.ts";
import {
  type Asking,
  type TestPerson,
  aPerson,
  anOrganisation,
  asking,
  testAccounts,
  testWorld,
} from "../../../testing/people.ts";
import { testApp } from "../../../testing/test-app.ts";
import { listeningAnswers } from "../routes.ts";

const asked = { help: null, isRequired: false } as const;

/** A question set with words, an order and a scale. */
export const someQuestions: readonly Question[] = [
  { ...asked, id: "needs", kind: "needs", text: "How can we support you?" },
  { ...asked, id: "ranking", kind: "ranking", text: "Which matters most?", items: ["g1", "g2"] },
  {
    ...asked,
    id: "agreement",
    kind: "agreement",
    text: "Do you agree?",
    propositions: [{ id: "p1", text: "We know why." }],
    scaleMin: 1,
    scaleMax: 5,
    labels: [],
  },
  { ...asked, id: "words", kind: "words", text: "What else?", saidAs: "comment" },
];

type Told<T> = { readonly status: number; readonly body: T; readonly headers: Headers };
type SheetAndWords = { readonly sheet: Sheet; readonly recorded: readonly Recorded[] };

export type PeopleWanted = {
  /** People of each unit, by its id. */
  readonly units?: Readonly<Record<string, number>>;
};

/** An application with one organisation, its goals, units and people, and a planner who asks. */
export async function listeningCompany(
  database: World["database"],
  { units = { fleet: 3, sales: 2 } }: PeopleWanted = {},
  options: Parameters<typeof testApp>[2] = {},
) {
  const world = testWorld(database);
  const live = new LiveOrganisations(world);
  const app = await testApp(
    world,
    [
      ...listeningAnswers({ publicUrl: testAccounts.publicUrl }),
      ...organisationAnswers,
      ...searchAnswers,
      ...storyAnswers(live),
      ...findingAnswers(live),
      ...exchangeAnswers,
    ],
    options,
  );
  const organisation = await anOrganisation(world);
  const planner = await aPerson(world, { organisation, role: "planner", name: "Pia Planner" });
  const at = `/organisations/${organisation}`;
  const asPlanner = asking(app, planner);
  const people = Object.entries(units).flatMap(([unit, many]) =>
    Array.from({ length: many }, (_, place) => ({ id: `${unit}-${place + 1}`, unit })),
  );
  await mustBe(201, asPlanner("POST", `${at}/changes`, { edits: register(Object.keys(units), people) }));
  const company = { world, app, live, organisation, planner, asPlanner, at, people };
  return { ...company, ...roundActs(company) };
}

export type Company = Awaited<ReturnType<typeof listeningCompany>>;

const register = (
  units: readonly string[],
  people: readonly { readonly id: string; readonly unit: string }[],
) => [
  { do: "add", table: "northstar", id: "g1", row: { kind: "goal", title: "Sail all of it" } },
  { do: "add", table: "northstar", id: "g2", row: { kind: "goal", title: "Promise less" } },
  ...units.map((id) => ({ do: "add", table: "units", id, row: { name: id } })),
  ...people.map(({ id, unit }) => ({
    do: "add",
    table: "stakeholders",
    id,
    row: {
      name: `Name of ${id}`,
      type: "person",
      side: "inner",
      unit: [unit],
      role: `Role in ${unit}`,
      email: `${id}@example.org`,
    },
  })),
];

type Acting = {
  readonly world: World;
  readonly app: Parameters<typeof asking>[0];
  readonly organisation: string;
  readonly asPlanner: Asking;
  readonly at: string;
};

function roundActs({ world, app, organisation, asPlanner, at }: Acting) {
  const nobody = asking(app);
  const answerAs = answering(nobody);
  return {
    ...answerAs,
    /** Makes a round, invites people and opens it. */
    openRound: async (round: object = {}, stakeholders: readonly string[] = []) => {
      const made = { id: "r1", title: "Spring", questions: someQuestions, ...round };
      await mustBe(201, asPlanner("POST", `${at}/rounds`, made));
      if (stakeholders.length > 0)
        await mustBe(201, asPlanner("POST", `${at}/rounds/${made.id}/invitations`, { stakeholders }));
      await mustBe(200, asPlanner("POST", `${at}/rounds/${made.id}/open`));
    },
    closeRound: (id = "r1") => mustBe(200, asPlanner("POST", `${at}/rounds/${id}/close`, {})),
    /** The newest link that somebody's mails hold. */
    linkOf: async (stakeholder: string) => {
      const mails = await world.database.inOrganisation(organisation, (sql) =>
        sql
          .selectFrom("mail")
          .select(["body", "written_at"])
          .where("organisation_id", "=", organisation)
          .where("recipient", "=", `${stakeholder}@example.org`)
          .orderBy("written_at", "desc")
          .execute(),
      );
      const links = mails.flatMap(({ body }) => /\/a#(ans_\S+)$/m.exec(body)?.[1] ?? []);
      return links[0] ?? "";
    },
    /** The link in somebody's latest mail that ends reminders. */
    endingLinkOf: async (stakeholder: string) => {
      const mails = await world.database.inOrganisation(organisation, (sql) =>
        sql
          .selectFrom("mail")
          .select("body")
          .where("recipient", "=", `${stakeholder}@example.org`)
          .orderBy("written_at", "desc")
          .execute(),
      );
      return /\/a#(rem_\S+)$/m.exec(mails[0]?.body ?? "")?.[1] ?? "";
    },
  };
}

function answering(nobody: Asking) {
  const open = (token: string) => nobody("POST", "/answer/open", { token }) as Promise<Told<AnswerPage>>;
  const save = (token: string, version: number, answers: object) =>
    nobody("PATCH", "/answer/sheet", { token, version, answers }) as Promise<
      Told<{ version: number; savedAt: string; current?: Sheet }>
    >;
  const send = (token: string, version: number) =>
    nobody("POST", "/answer/send", { token, version }) as Promise<Told<SheetAndWords>>;
  const withdraw = (token: string, statement: string | null = null) =>
    nobody("POST", "/answer/withdraw", { token, statement }) as Promise<Told<SheetAndWords>>;
  return {
    nobody,
    open,
    save,
    send,
    withdraw,
    /** Saves answers over what is there, and sends them. */
    answer: async (token: string, answers: RoundAnswers) => {
      const version = (await open(token)).body.sheet?.version ?? 0;
      const saved = await mustBe(200, save(token, version, answers));
      return mustBe(200, send(token, saved.body.version));
    },
    swap: async (token: string) => {
      const { body } = await mustBe(200, nobody("POST", "/answer/tickets", { token }));
      return (body as { ticket: string }).ticket;
    },
  };
}

/** Waits for an answer and sees that it has the status it must have. */
export async function mustBe<T extends { readonly status: number; readonly body: unknown }>(
  status: number,
  asked: Promise<T>,
): Promise<T> {
  const told = await asked;
  if (told.status !== status)
    throw new Error(`Expected ${status}, got ${told.status}: ${JSON.stringify(told.body)}`);
  return told;
}

/** A member of a role, to ask as; a leader leads the fleet. */
export async function asMember(
  { world, app, organisation }: Company,
  role: "owner" | "leader" | "contributor" | "viewer",
  more: { readonly units?: readonly string[]; readonly stakeholder?: string } = {},
): Promise<Asking & { readonly person?: TestPerson }> {
  return asking(app, await aPerson(world, { organisation, role, ...more }));
}
