/**
 * Where a number becomes a finding. Every threshold has its reason in docs/method/thresholds.md; an organisation may
 * set its own.
 */
export type Thresholds = {
  /** Asked over free days above which an overload is severe; any overload is at least serious. */
  readonly severeOverload: number;
  /** Kendall's tau-b at or below which two units order the same goals in opposite ways. */
  readonly oppositeOrder: number;
  /** Goals two units must both have ranked before their orders are compared. */
  readonly goalsInCommon: number;
  /** Share of declared priority from which a goal must have resources. */
  readonly declaredPriority: number;
  /** A goal has no resources below this part of its declared priority. */
  readonly starvedPart: number;
  /** Resources exceed priority above this multiple of it, and by `resourceExcess`. */
  readonly resourceMultiple: number;
  readonly resourceExcess: number;
  /** Severity from which a barrier must have a response. */
  readonly severeBarrier: number;
  /** Share of rejections among the answers to a theme's current revision from which it counts as rejected. */
  readonly rejectedTheme: number;
  /** Most targets on one objective that are not too many. */
  readonly targetsPerObjective: number;
  /** Days without a check-in after which an active target is stale. */
  readonly checkInDays: number;
  /** Median of a link rating (0-100) below which the link is weak. */
  readonly weakLink: number;
  /** Fewest people whose ratings are judged as a spread, or as a unit's own. */
  readonly ratersForSpread: number;
  /** Share of those who voted that must surely agree, and surely disagree, for a statement to divide people. */
  readonly dividedSide: number;
};

export const DEFAULT_THRESHOLDS: Thresholds = {
  severeOverload: 1.2,
  oppositeOrder: -0.6,
  goalsInCommon: 4,
  declaredPriority: 0.1,
  starvedPart: 0.1,
  resourceMultiple: 2,
  resourceExcess: 0.1,
  severeBarrier: 4,
  rejectedTheme: 0.5,
  targetsPerObjective: 3,
  checkInDays: 45,
  weakLink: 50,
  ratersForSpread: 5,
  dividedSide: 0.2,
};
