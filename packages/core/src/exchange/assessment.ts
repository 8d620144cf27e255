import type { Chain, ChainLink } from "../direction/chain.ts";
import type { BarrierBalance, BarrierLine } from "../friction/barrier-balance.ts";
import type { Finding } from "../friction/finding.ts";
import type { RankAgreement } from "../friction/priority-agreement.ts";
import type { RatingAgreement } from "../friction/rating-agreement.ts";
import type { Standing, StatementVotes, VoteAgreement } from "../friction/vote-agreement.ts";
import type { Coverage } from "../listening/coverage.ts";
import type { GoalSupport, LineOfSight } from "../planning/line-of-sight.ts";
import type { GoalProgress, Progress } from "../planning/progress-roll-up.ts";
import type { ResourceFocus } from "../planning/resource-focus.ts";
import type { UnitAsks } from "../planning/unit-asks.ts";
import type { Dial, Part, Profile } from "../steering/part.ts";
import type { Traceability } from "../understanding/traceability.ts";
import type { Fault } from "./fault.ts";

/**
 * What `lodestar assess` finds out about an organisation, in ids, numbers and words: the JSON schema
 * `lodestar.assessment/1`, and all that reports are made of. Shares are 0-1; `null` means that nothing can be said, and
 * a `reason` beside it says why.
 */
export type Assessment = {
  readonly schema: "lodestar.assessment/1";
  readonly generatedFrom: {
    readonly folder: string;
    readonly rows: Readonly<Record<string, number>>;
    readonly faults: readonly Fault[];
    readonly unknownColumns: readonly { readonly file: string; readonly column: string }[];
  };
  readonly today: string;
  readonly organisation: {
    readonly name: string | null;
    readonly cycle: string | null;
    readonly currency: string | null;
  };
  /** Items and rows by table, as read without those left out. */
  readonly counts: Readonly<Record<string, number>>;
  readonly profile: Profile;
  /**
   * Every finding, by rule, then by parties; in an assessment made for a report only the most important ones of each
   * rule. How many there are is in `findingCounts`, always.
   */
  readonly findings: readonly Finding[];
  readonly findingCounts: readonly FindingCount[];
  readonly coverage: readonly Coverage[];
  readonly asksByUnit: readonly UnitAsks[];
  readonly lineOfSight: LineOfSight;
  readonly resourceFocus: ResourceFocus;
  readonly chain: Chain;
  readonly progress: Progress;
  readonly traceability: Traceability;
  readonly agreement: Agreement;
  readonly barriers: BarrierBalance;
};

/** How many findings a rule has. Reports take their totals from here, never from the length of `findings`. */
export type FindingCount = {
  readonly rule: string;
  /** The rule's plain sentence. */
  readonly says: string;
  readonly severe: number;
  readonly serious: number;
  readonly notice: number;
  /** Places the rule looked at that have a finding, and all places it looked at: equal where nothing is as it should be. */
  readonly places: number;
  readonly lookedAt: number;
};

/** How far units and people order, rate and vote alike. */
export type Agreement = {
  readonly rankings: RankAgreement;
  readonly ratings: readonly RatingAgreement[];
  readonly votes: VoteAgreement;
};

export type {
  BarrierBalance,
  BarrierLine,
  Chain,
  ChainLink,
  Coverage,
  Dial,
  GoalProgress,
  GoalSupport,
  LineOfSight,
  Part,
  Profile,
  Progress,
  RankAgreement,
  RatingAgreement,
  ResourceFocus,
  Standing,
  StatementVotes,
  Traceability,
  UnitAsks,
  VoteAgreement,
};
