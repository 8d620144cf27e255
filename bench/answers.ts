/**
 * `npm run -s bench:answers [PEOPLE] [SAVES]`: 500 people answer one round at once, over HTTP on loopback, with
 * PostgreSQL. Their pages save every two seconds, as pages do while somebody types; then all save in one instant, and
 * all send. Goals: no answer is lost; of the savings while they type, 99 of 100 are acknowledged within 300 ms.
 */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@lodestar/core";
import { becomeOwner } from "@lodestar/server/testing/program-owner";
import { startProgram, stop, urlOf } from "@lodestar/server/testing/started-program";
import { startPostgresql } from "@lodestar/server/testing/throwaway-postgresql";

const people = Number(process.argv[2] ?? 500);
const saves = Number(process.argv[3] ?? 10);
const EVERY_MS = 2_000;
const GOAL_MS = 300;

type Reply = { readonly status: number; readonly body: string };
/** Somebody with a browser of their own, which keeps its connection. */
type Respondent = {
  readonly token: string;
  version: number;
  readonly said: string[];
  readonly browser: Agent;
};

const aBrowser = () => new Agent({ keepAlive: true, maxSockets: 1 });
const plannersBrowser = new Agent({ keepAlive: true });
const server = await startPostgresql();
const program = startProgram({
  DATABASE_URL: server.url,
  LODESTAR_SAMPLE: "no",
  LOG_LEVEL: "error",
});
try {
  const url = await urlOf(program);
  const respondents = await someRespondents(url);
  await eachOf(respondents, ({ token, browser }) => ask(url, "POST", "/answer/open", { token }, browser));

  const typing = (
    await Promise.all(respondents.map((each, place) => typesAndSaves(url, each, place)))
  ).flat();
  tell(`${people} people, each saving every ${EVERY_MS / 1000} s`, typing);
  const asking = await Promise.all(respondents.map((each) => askedNothing(url, each)));
  tell("baseline: as many asking for nothing in one instant", asking);
  const instant = await Promise.all(respondents.map((each) => saved(url, each)));
  tell(`${people} people saving in one instant`, instant, asking);
  const sending = await Promise.all(respondents.map((each) => sent(url, each)));
  tell(`${people} people sending in one instant`, sending, asking);
  const lost = await lostAnswers(url, respondents);
  console.log(`lost answers: ${lost} of ${people * (saves + 1)} (goal 0)`);
  const p99 = quantile(typing, 0.99);
  console.log(`p99 of saving while typing: ${p99.toFixed(0)} ms (goal ${GOAL_MS})`);
  process.exitCode = lost === 0 && p99 < GOAL_MS ? 0 : 1;
} finally {
  plannersBrowser.destroy();
  await stop(program);
  await server.stop();
}

/** A round with its people, and a link for each of them. */
async function someRespondents(url: string): Promise<Respondent[]> {
  const { organisation, token } = await becomeOwner(program);
  const at = `/organisations/${organisation}`;
  const ids = Array.from({ length: people }, (_, place) => `p${place}`);
  const edits = ids.map((id) => ({ do: "add", table: "stakeholders", id, row: { name: id, side: "inner" } }));
  await ask(url, "POST", `${at}/changes`, { edits }, token);
  const question = {
    id: "words",
    kind: "words",
    text: "What else?",
    help: null,
    isRequired: false,
    saidAs: "idea",
  };
  await ask(url, "POST", `${at}/rounds`, { id: "r1", title: "Everybody", questions: [question] }, token);
  await ask(url, "POST", `${at}/rounds/r1/invitations`, { stakeholders: ids }, token);
  await ask(url, "POST", `${at}/rounds/r1/open`, undefined, token);
  const board = await ask(url, "GET", `${at}/rounds/r1/board`, undefined, token);
  const { people: invited } = JSON.parse(board.body) as { people: { invitation: string }[] };
  const links = await eachOf(invited, ({ invitation }) =>
    ask(url, "POST", `${at}/rounds/r1/invitations/${invitation}/renew`, undefined, token),
  );
  return links.map(({ body }) => {
    const { link } = JSON.parse(body) as { link: string };
    return { token: link.slice(link.indexOf("#") + 1), version: 0, said: [], browser: aBrowser() };
  });
}

/** Carries out something for each, eight at a time. */
async function eachOf<T, R>(list: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < list.length; from += 8)
    done.push(...(await Promise.all(list.slice(from, from + 8).map(work))));
  return done;
}

/** Somebody who begins at a moment of their own, and whose page saves again and again; how long each saving took. */
async function typesAndSaves(url: string, respondent: Respondent, place: number): Promise<number[]> {
  const random = seededRandom(place);
  await sleep(random() * EVERY_MS);
  const took: number[] = [];
  for (let time = 0; time < saves; time++) {
    took.push(await saved(url, respondent));
    await sleep(EVERY_MS * (0.75 + random() / 2));
  }
  return took;
}

async function saved(url: string, respondent: Respondent): Promise<number> {
  const { token, version, said, browser } = respondent;
  said.push(`Sentence ${said.length + 1} of somebody who goes on typing while others do too.`);
  const answers = { words: { kind: "words", entries: said.map((text) => ({ text })) } };
  const startedAt = performance.now();
  const reply = await ask(url, "PATCH", "/answer/sheet", { token, version, answers }, browser);
  respondent.version = (JSON.parse(reply.body) as { version: number }).version;
  return performance.now() - startedAt;
}

/** A request that asks the database nothing. */
async function askedNothing(url: string, { browser }: Respondent): Promise<number> {
  const startedAt = performance.now();
  await ask(url, "GET", "/health", undefined, browser);
  return performance.now() - startedAt;
}

async function sent(url: string, { token, version, browser }: Respondent): Promise<number> {
  const startedAt = performance.now();
  await ask(url, "POST", "/answer/send", { token, version }, browser);
  return performance.now() - startedAt;
}

/** Sentences that were acknowledged and are not recorded word for word. */
async function lostAnswers(url: string, respondents: readonly Respondent[]): Promise<number> {
  const pages = await eachOf(respondents, ({ token, browser }) => {
    const page = ask(url, "POST", "/answer/open", { token }, browser);
    return page.finally(() => browser.destroy());
  });
  return pages
    .map(({ body }, place) => {
      const { recorded } = JSON.parse(body) as { recorded: { text: string }[] };
      const texts = new Set(recorded.map(({ text }) => text));
      return respondents[place]!.said.filter((text) => !texts.has(text)).length;
    })
    .reduce((sum, lost) => sum + lost, 0);
}

/** Asks as a browser without an account, or with a token as the planner. */
function ask(url: string, method: string, path: string, body: unknown, who: Agent | string): Promise<Reply> {
  const agent = typeof who === "string" ? plannersBrowser : who;
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    ...(text === "" ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
    ...(typeof who === "string" ? { authorization: `Bearer ${who}` } : { origin: url }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api${path}`, { method, agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => void pieces.push(piece));
      response.on("end", () => {
        const reply = { status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() };
        if (reply.status < 300) resolve(reply);
        else reject(new Error(`${method} ${path}: ${reply.status} ${reply.body}`));
      });
    });
    asked.on("error", reject);
    asked.end(text);
  });
}

function tell(what: string, took: readonly number[], baseline?: readonly number[]): void {
  const [half, most, all] = [quantile(took, 0.5), quantile(took, 0.99), Math.max(...took)];
  const times = `median ${half.toFixed(0)}, p99 ${most.toFixed(0)}, slowest ${all.toFixed(0)} ms`;
  const ratio = baseline && `, ${(most / quantile(baseline, 0.99)).toFixed(1)} times the baseline`;
  console.log(`${what.padEnd(52)} ${String(took.length).padStart(5)} requests: ${times}${ratio ?? ""}`);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
