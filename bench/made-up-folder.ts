import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatDay, parseDay } from "@lodestar/core";

/** How large the made-up organisation is; about eleven rows an objective. */
export type Size = { readonly objectives: number; readonly people: number; readonly units: number };

const FIRST_DAY = parseDay("2027-01-01")!;
const GOALS = 7;
const VERBS = ["Reduce", "Raise", "Launch", "Redesign", "Simplify", "Introduce", "Automate", "Renew"];
const THINGS = [
  "lead time",
  "service",
  "order entry",
  "spare parts",
  "training",
  "pricing",
  "billing",
  "packaging",
];

const day = (offset: number) => formatDay(FIRST_DAY + offset);

/** Whole numbers below a bound, always the same ones: a linear congruential generator (Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes the alignment folder of an organisation that nobody has, the same for the same size. */
export async function writeMadeUpFolder(folder: string, size: Size): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(tables(size)))
    await pipeline(Readable.from(pieces(lines)), createWriteStream(join(folder, `${name}.csv`)));
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function tables(size: Size): Record<string, Iterable<string>> {
  const { objectives, people, units } = size;
  const any = chance(1);
  const [unit, person, objective] = [
    () => `u-${any(units)}`,
    () => `p-${any(people)}`,
    () => `o-${any(objectives)}`,
  ];
  const rows = (header: string, count: number, row: (at: number) => string) => lines(header, count, row);
  const parents = (at: number) =>
    at < units ? `g-${at % GOALS}:1` : at % 3 === 0 ? `o-${any(at)}:0.6;o-${any(at)}:0.4` : `o-${any(at)}:1`;
  return {
    organisation: [
      "key,value",
      "name,A made-up organisation",
      "cycle,2027",
      "starts_on,2027-01-01",
      "ends_on,2027-12-31",
    ],
    northstar: rows("id,kind,title,weight", GOALS, (at) => `g-${at},goal,Goal number ${at},0.1`),
    units: rows(
      "id,name,parent,lead",
      units,
      (at) => `u-${at},Unit ${at},${at === 0 ? "" : `u-${Math.floor((at - 1) / 4)}`},p-${at}`,
    ),
    stakeholders: rows(
      "id,name,type,side,unit,role,influence,interest",
      people,
      (at) => `p-${at},Person ${at},person,inner,${unit()},staff,${any(100)},${any(100)}`,
    ),
    statements: rows(
      "id,stakeholder,text,kind,addressed_to,said_on,round",
      Math.floor(people * 0.3),
      (at) =>
        `s-${at},${person()},"We wait too long for spare parts, again (${at}).",need,${unit()},${day(-30)},r1`,
    ),
    ratings: rows(
      "stakeholder,item,value,scale_min,scale_max,round",
      Math.floor(people * 0.6),
      (at) => `p-${at % people},g-${Math.floor(at / people)},${1 + any(5)},1,5,r1`,
    ),
    rankings: rows(
      "stakeholder,item,rank,round",
      units * GOALS,
      (at) => `p-${Math.floor(at / GOALS)},g-${at % GOALS},${1 + ((at + Math.floor(at / GOALS)) % GOALS)},r1`,
    ),
    votes: rows(
      "stakeholder,statement,vote",
      Math.floor(people * 0.8),
      (at) => `p-${at},s-${any(Math.floor(people * 0.3))},${any(3) - 1}`,
    ),
    objectives: rows(
      "id,title,unit,owner,supports,kind,starts_on,due_on,status",
      objectives,
      (at) =>
        `o-${at},${VERBS[any(8)]} ${THINGS[any(8)]} of line ${at},${unit()},${person()},${parents(at)},committed,2027-01-01,2027-12-31,active`,
    ),
    targets: rows(
      "id,objective,title,measure,unit_of_measure,direction,baseline,target,current,due_on,owner,weight",
      Math.floor(objectives * 2.8),
      (at) =>
        `t-${at},o-${Math.floor(at / 2.8)},Cycle time to ${any(60)} days,"cycle time, line ${at}",days,down,${60 + any(40)},${any(60)},${any(100)}.5,2027-12-31,${person()},1`,
    ),
    initiatives: rows(
      "id,title,supports,unit,owner,starts_on,ends_on,effort_days,cost,value,status",
      Math.floor(objectives * 0.6),
      (at) =>
        `i-${at},Project ${at},${objective()}:1,${unit()},${person()},${day(any(100))},${day(120 + any(200))},${5 + any(100)},${1000 * any(200)},${any(100)},active`,
    ),
    actions: rows(
      "id,title,initiative,owner,due_on",
      Math.floor(objectives * 0.6),
      (at) => `a-${at},Agree the scope of project ${at},i-${at},${person()},${day(any(300))}`,
    ),
    asks: rows(
      "id,from,to_unit,need,answer,effort_days",
      Math.floor(objectives * 0.5),
      (at) =>
        `k-${at},${objective()},${unit()},Two reviewers for ${at},${["accepted", "asked", "declined", "renegotiated"][any(4)]},${any(20)}`,
    ),
    dependencies: rows("before,after", Math.floor(objectives * 0.1), (at) => `i-${at},i-${at + 1 + any(50)}`),
    capacity: rows(
      "unit,period,days",
      units * 4,
      (at) => `u-${Math.floor(at / 4)},2027-Q${1 + (at % 4)},${500 + any(2000)}`,
    ),
    checkins: rows(
      "target,date,value,confidence,author",
      Math.floor(objectives * 2),
      (at) => `t-${at},${day(any(300))},${any(100)}.5,0.${any(9)},${person()}`,
    ),
  };
}

function* lines(header: string, count: number, row: (at: number) => string): Generator<string> {
  yield header;
  for (let at = 0; at < count; at++) yield row(at);
}
