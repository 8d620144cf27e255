import { z } from "zod";
import { endpoint } from "../endpoint.ts";

const ids = z.array(z.string().min(1).max(200)).max(2000);
const id = z.string();
const amount = z.number();

/** What counts as worth: priorities of goals, the owners' estimates alone, or how many people approve. */
const worths = ["priorities", "estimates", "approvals"] as const;
export type Worth = (typeof worths)[number];

/** Ways to choose initiatives, to be seen side by side. */
const scenarioKinds = ["optimum", "greedy", "equal_shares", "by_hand"] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];

const question = z.strictObject({
  /** 2027, 2027-H1, 2027-Q1 or 2027-01; the cycle where nothing is said. */
  period: z
    .string()
    .regex(/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/)
    .nullable()
    .default(null),
  /** Money for the period; what the budget says where nothing is said. */
  money: z.number().min(0).max(1e15).nullable().default(null),
  /** Priorities where there are goals, else approvals, else estimates. */
  worth: z.enum(worths).nullable().default(null),
  priorities: z.enum(["declared", "weights", "equal"]).default("declared"),
  musts: ids.default([]),
  /** Everything under way, everything that serves a committed objective: must be, too. */
  mustBy: z
    .array(z.enum(["active", "committed"]))
    .max(2)
    .default([]),
  lockedOut: ids.default([]),
  exclusions: z.array(ids.min(2)).max(50).default([]),
  floors: z
    .array(z.strictObject({ unit: z.string(), least: z.number().min(0).max(1) }))
    .max(50)
    .default([]),
  scenarios: z.array(z.enum(scenarioKinds)).min(1).max(4).default(["optimum", "greedy", "equal_shares"]),
  byHand: ids.default([]),
  /** Also what each rule costs, what a tenth more money buys and what is left of a fifth less: takes longer. */
  whatIf: z.boolean().default(false),
});

export type AllocationQuestion = z.output<typeof question>;

/** A rule of the question, or of what is recorded. */
const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("must"), item: id }),
  z.object({
    kind: z.enum(["money", "days"]),
    unit: id.nullable(),
    period: z.string().nullable(),
    amount,
    /** By how much it is exceeded, where it is. */
    over: amount.optional(),
  }),
  z.object({ kind: z.literal("precedence"), before: id, after: id }),
  z.object({ kind: z.literal("exclusion"), items: z.array(id) }),
  z.object({ kind: z.literal("floor"), unit: id, least: amount }),
]);
export type AllocationRule = z.output<typeof rule>;

const initiative = z.object({
  id,
  title: z.string(),
  unit: id.nullable(),
  status: z.string().nullable(),
  /** Money and days of work within the period. */
  cost: amount,
  effortDays: amount.nullable(),
  value: amount,
  /** What the value is made of. */
  goals: z.array(z.object({ id, title: z.string(), priority: amount, share: amount })),
  estimate: z.object({ stated: amount.nullable(), mean: amount.nullable(), factor: amount }),
  /** People who approve it; `null` where too few people were asked to say. */
  approvals: amount.nullable(),
  isMust: z.boolean(),
  wishes: z.array(
    z.object({
      statement: id,
      /** As the asker may read it. */
      said: z.string(),
      by: z.string().nullable(),
      theme: z.string().nullable(),
      objective: z.string().nullable(),
    }),
  ),
});
export type AllocationInitiative = z.output<typeof initiative>;

const part = z.object({
  unit: id.nullable(),
  title: z.string(),
  money: amount,
  effortDays: amount,
  chosen: z.number().int(),
  of: z.number().int(),
});

const scenario = z.object({
  kind: z.enum(scenarioKinds),
  /** `best`: proved within the gap; `cut_short`: time ran out; `impossible`: nothing keeps all rules; `rule`: not searched for. */
  state: z.enum(["best", "cut_short", "impossible", "cancelled", "rule", "nobody_asked"]),
  chosen: z.array(id),
  value: amount,
  money: amount,
  effortDays: amount,
  /** How far the best can be above it, as a share of it; `null` where nothing is known. */
  gap: amount.nullable(),
  seconds: amount,
  /** Rules that it breaks. */
  breaches: z.array(rule),
  units: z.array(part),
  /** By side of the people whose words are behind the initiatives: how many people, and of them those all of whose words fell. */
  groups: z.array(z.object({ side: z.string(), people: z.number().int(), fell: z.number().int() })),
  /** Statements that only initiatives answer that are cut. */
  fell: z.array(id),
});
export type AllocationScenario = z.output<typeof scenario>;

const moreOrLess = z.object({
  money: amount,
  value: amount,
  gained: z.array(id),
  lost: z.array(id),
});

/** Choosing initiatives under money and days. Asked with POST because the question is long; it changes nothing. */
export const tryAllocation = endpoint({
  method: "POST",
  path: "/organisations/:organisation/allocations",
  summary:
    "Scenarios that spend budget and capacity on initiatives, what each is worth, and whose wishes fall",
  access: "findings.read",
  body: question,
  response: z.object({
    seq: z.number().int(),
    period: z.object({ from: z.string(), to: z.string() }),
    currency: z.string().nullable(),
    worth: z.enum(worths),
    priorities: z.object({
      basis: z.enum(["points", "rankings", "weights", "equal"]),
      people: z.number().int(),
    }),
    money: amount.nullable(),
    recorded: amount.nullable(),
    spent: amount,
    initiatives: z.array(initiative),
    /** Cannot be placed: nobody knows what they take. */
    unplaced: z.array(z.object({ id, title: z.string(), lacks: z.array(z.enum(["cost", "effort"])) })),
    lockedOut: z.array(z.object({ id, title: z.string() })),
    outside: z.number().int(),
    /** People whose approvals equal shares counts; `null` where they are too few to say. */
    people: z.number().int().nullable(),
    scenarios: z.array(scenario),
    /** Where nothing keeps all rules: rules that cannot hold together, each needed for that. `null` where that was not found out. */
    clash: z.array(rule).nullable(),
    /** What each must and floor costs: the share of the value that could be had without it. */
    prices: z.array(z.object({ rule, share: amount })),
    tenthMore: moreOrLess.nullable(),
    fifthLess: moreOrLess.nullable(),
  }),
});
