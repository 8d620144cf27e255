export { type Day, formatDay, parseDay } from "./calendar/day.ts";
export { parsePeriod } from "./calendar/period.ts";
export { Organisation, type Item, type UnknownTable } from "./organisation/organisation.ts";
export { type Refusal, type Result, accept, refuse } from "./organisation/result.ts";
export {
  type Actor,
  type Right,
  type Role,
  type RowEdit,
  mayDo,
  mayEdit,
  mayGiveRole,
  rights,
  roles,
  seenBy,
} from "./organisation/rights.ts";
export { boundsOf } from "./organisation/bounds-of.ts";
export {
  type Row,
  type TableName,
  schema,
  tableNames,
  writtenName,
  naturalKeys,
  type ColumnSpec,
  type ColumnType,
  type ItemKind,
} from "./organisation/schema.ts";
export { FolderReading, type Reading, tableMeant, tableNamed } from "./exchange/folder-reading.ts";
export type { ColumnMeaning } from "./exchange/table-reader.ts";
export type { TableSink } from "./exchange/table-sink.ts";
export { type Fault, type Note, formatFault } from "./exchange/fault.ts";
export { type Written, type WrittenTable, writtenTables } from "./exchange/written-tables.ts";
export { csvText } from "./exchange/csv-text.ts";
export { type AssessmentOptions, assess, assessmentOf } from "./exchange/assess.ts";
export type {
  Agreement,
  Assessment,
  BarrierBalance,
  BarrierLine,
  Chain,
  ChainLink,
  Coverage,
  Dial,
  FindingCount,
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
} from "./exchange/assessment.ts";
export { profile } from "./steering/profile.ts";
export { nearest } from "./exchange/did-you-mean.ts";
export { canonicalJson } from "./exchange/canonical-json.ts";
export { assessmentDay } from "./exchange/today.ts";
export { AlignmentGraph, type Change } from "./organisation/alignment-graph.ts";
export { ALL_RULES } from "./friction/all-rules.ts";
export { Analysis, type FindingsChange } from "./friction/analysis.ts";
export type { Finding } from "./friction/finding.ts";
export type { Evidence, EvidenceValue, Rule, Severity } from "./friction/rule.ts";
export { Situation } from "./friction/situation.ts";
export { DEFAULT_THRESHOLDS, type Thresholds } from "./friction/thresholds.ts";
export { type Comparison } from "./steering/comparison.ts";
export { compareOrganisations } from "./steering/comparison-of-periods.ts";
export { choicesOf } from "./exchange/choices-of.ts";
export { berryMielke } from "./friction/measures/berry-mielke.ts";
export { blairLacy } from "./friction/measures/blair-lacy.ts";
export { borda } from "./friction/measures/borda.ts";
export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapInterval,
} from "./friction/measures/bootstrap-interval.ts";
export { choiceEntropy } from "./friction/measures/choice-entropy.ts";
export { concordanceByChance } from "./friction/measures/concordance-by-chance.ts";
export { type ConsensusChange, consensusChange } from "./friction/measures/consensus-change.ts";
export { correlation } from "./friction/measures/correlation.ts";
export { DELPHI_RULES, type RankingRule, type RatingRule } from "./friction/measures/delphi-rules.ts";
export {
  type DelphiEnd,
  type DelphiStop,
  delphiOrderStop,
  delphiStop,
} from "./friction/measures/delphi-stop.ts";
export type { RatingLevel } from "./friction/measures/disagreement.ts";
export { type EstebanRay, estebanRay } from "./friction/measures/esteban-ray.ts";
export { type GroupContrast, groupContrast } from "./friction/measures/group-contrast.ts";
export { type GroupIntraclass, groupIntraclass } from "./friction/measures/group-intraclass.ts";
export { kendallTauB } from "./friction/measures/kendall-tau.ts";
export { kendallW } from "./friction/measures/kendall-w.ts";
export { type Alpha, krippendorffAlpha } from "./friction/measures/krippendorff-alpha.ts";
export { leikDispersion } from "./friction/measures/leik-dispersion.ts";
export type { Measure } from "./friction/measures/measure.ts";
export { type MultiItemAgreement, multiItemAgreement } from "./friction/measures/multi-item-agreement.ts";
export { ordinalAgreement } from "./friction/measures/ordinal-agreement.ts";
export { ordinalConsensus } from "./friction/measures/ordinal-consensus.ts";
export { quantile } from "./friction/measures/quantile.ts";
export { rankDistance } from "./friction/measures/rank-distance.ts";
export { type RaterIntraclass, raterIntraclass } from "./friction/measures/rater-intraclass.ts";
export { reardonEntropy } from "./friction/measures/reardon-entropy.ts";
export { reynalQuerol } from "./friction/measures/reynal-querol.ts";
export { type Bimodality, sarleBimodality } from "./friction/measures/sarle-bimodality.ts";
export { type Random, seededRandom } from "./friction/measures/seeded-random.ts";
export { type SimilarityMap, similarityMap } from "./friction/measures/similarity-map.ts";
export { spearman } from "./friction/measures/spearman.ts";
export type { ScaleWidth } from "./friction/measures/standardised-members.ts";
export { type StrategicConsensus, strategicConsensus } from "./friction/measures/strategic-consensus.ts";
export { type Place, type VectorUnfolding, vectorUnfolding } from "./friction/measures/vector-unfolding.ts";
export { withinGroupAgreement } from "./friction/measures/within-group-agreement.ts";
export {
  type AnalyticHierarchy,
  type JudgementRefusal,
  analyticHierarchy,
} from "./friction/priorities/analytic-hierarchy.ts";
export {
  type DeclaredOrders,
  type VoiceWeight,
  declaredOrders,
  voiceWeights,
} from "./friction/declared-orders.ts";
export { type BradleyTerry, type Strength, bradleyTerry } from "./friction/priorities/bradley-terry.ts";
export { equalSharesToTheFull } from "./friction/priorities/equal-shares-to-the-full.ts";
export { type EqualShares, equalShares } from "./friction/priorities/equal-shares.ts";
export { type Fraction, exactly, toNumber } from "./friction/priorities/fraction.ts";
export { type PointsRefusal, type PointsShare, hundredPoints } from "./friction/priorities/hundred-points.ts";
export {
  type Constraint,
  type IntegerProgram,
  type Variable,
  objectiveOf,
  yesOrNo,
} from "./friction/priorities/integer-program.ts";
export { jointJudgements } from "./friction/priorities/joint-judgements.ts";
export { type Kemeny, kemeny, kemenyOpenParts } from "./friction/priorities/kemeny.ts";
export {
  choicesOfOrder,
  kemenyProgram,
  orderFrom,
  solvedPart,
} from "./friction/priorities/kemeny-program.ts";
export type { PartOrder } from "./friction/priorities/kemeny-search.ts";
export { nearOrder } from "./friction/priorities/near-order.ts";
export { type PlackettLuceRefusal, plackettLuce } from "./friction/priorities/plackett-luce.ts";
export { type Preferences, type PreferencesRefusal, preferences } from "./friction/priorities/preferences.ts";
export { type Order, type OrderRefusal, ranksFromOrders } from "./friction/priorities/ranks-from-orders.ts";
export { type RuleDecision, ruleDecision } from "./friction/priorities/rule-decision.ts";
export {
  PRIORITY_RULES,
  type PriorityRule,
  type RuleOrder,
  type RulesCompared,
  type SplitPair,
  rulesCompared,
} from "./friction/priorities/rules-compared.ts";
export { type Schulze, schulze } from "./friction/priorities/schulze.ts";
export type { SharedBudget, SharedBudgetRefusal } from "./friction/priorities/shared-budget.ts";
export { type Allocation, type Breach, allocationOf } from "./planning/allocation/allocation.ts";
export { approvals } from "./planning/allocation/approvals.ts";
export { frameNamed } from "./planning/allocation/frame-named.ts";
export {
  type GoalPriorities,
  type PriorityBasis,
  goalPriorities,
} from "./planning/allocation/goal-priorities.ts";
export { greedyAllocation } from "./planning/allocation/greedy-allocation.ts";
export { type InitiativeValue, initiativeValues } from "./planning/allocation/initiative-value.ts";
export type { LimitName } from "./planning/allocation/named-limits.ts";
export { type PortfolioOf, type PortfolioQuestion, portfolioOf } from "./planning/allocation/portfolio-of.ts";
export { type Wish, wordsOf } from "./planning/allocation/words-of.ts";
export {
  type Candidate,
  type Floor,
  type Limit,
  type Need,
  type Portfolio,
  type PortfolioRefusal,
  soundPortfolio,
} from "./planning/allocation/portfolio.ts";
export { type PortfolioRule, heldTo, rulesOf } from "./planning/allocation/portfolio-rules.ts";
export { startingAllocation } from "./planning/allocation/starting-allocation.ts";
export { choicesOfStarts, portfolioProgram, startsFrom } from "./planning/allocation/portfolio-program.ts";
export type { Link } from "./organisation/list-column.ts";
export { type AnswerFault, type Nameable, answerFaults, sheetFaults } from "./listening/answer-faults.ts";
export {
  type AnswerEdit,
  type RecordedAnswer,
  answerEdits,
  isWithdrawn,
  withdrawalEdits,
} from "./listening/answer-edits.ts";
export {
  type AnswerRows,
  type AnswerSource,
  type SaidRow,
  answerRows,
  propositionId,
  statementKind,
} from "./listening/answer-rows.ts";
export {
  type BarrierEntry,
  type NeedEntry,
  type PointsGiven,
  type Proposition,
  type Question,
  type QuestionKind,
  type RankGiven,
  type RoundAnswer,
  type RoundAnswers,
  type TargetEntry,
  type ValueGiven,
  type VoteGiven,
  type WordsEntry,
  type WordsKind,
  isEmptyAnswer,
  isSaid,
  questionKinds,
  wordsKinds,
} from "./listening/question.ts";
export { type Around, type FollowUpRule, followUpRules, followUpsFor } from "./listening/follow-ups.ts";
export { type Askable, questionFaults } from "./listening/question-faults.ts";
export { SMALLEST_GROUP, shownGroups } from "./listening/shown-groups.ts";
export { STAND_IN } from "./listening/stand-ins.ts";
export { withoutWords } from "./listening/without-words.ts";
export {
  type QuestionSet,
  type QuestionSetName,
  questionSetNames,
  questionSets,
} from "./listening/question-sets.ts";
export {
  type Confidentiality,
  type RoundLife,
  type RoundPhase,
  type RoundState,
  type RoundStep,
  confidentialities,
  isOpen,
  mayChangeQuestions,
  roundPhase,
  roundStates,
  roundStep,
} from "./listening/round-state.ts";
export {
  type Grouping,
  type Regrouping,
  type RegroupingEdit,
  regroup,
  revisionAfterChange,
  tablesNamingThemes,
} from "./understanding/regrouping.ts";
export { type Asked, type Killer, type Signal, type SignalEvidence } from "./friction/signals/signal.ts";
export { silentKillerSignals } from "./friction/signals/silent-killer-signals.ts";
export {
  type AnswerSpread,
  type UnitOrders,
  type UnitSpread,
  answerSpreads,
  ordersOfUnits,
} from "./friction/answer-spreads.ts";
export {
  type AcceptedTheme,
  type HeardStatement,
  type SuggestedTheme,
  type ThemeOptions,
  type ThemeSuggestions,
  suggestThemes,
} from "./understanding/themes/suggest-themes.ts";
export {
  CONFIRMED_BY,
  type ReadbackCourse,
  type WordingOutcome,
  readbackCourse,
  wordingOutcomes,
} from "./understanding/readback-course.ts";
export { type WordVectors, readWordVectors } from "./understanding/themes/word-vectors.ts";
export {
  type ClusteringAgreement,
  clusteringAgreement,
} from "./understanding/clustering-metrics/clustering-agreement.ts";
export type { Band, Territory } from "./graph/layered-layout.ts";
export { PlacedMap, type Sheet } from "./steering/map/placed-map.ts";
export {
  type MapLayer,
  type OrganisationMap,
  mapLayers,
  organisationMap,
} from "./steering/map/organisation-map.ts";
export { type Waiting, type WaitingKind, type WaitingRows, waitingFor } from "./steering/waiting.ts";
export { type GroupVotes, groupAwareConsensus } from "./friction/opinion/group-aware-consensus.ts";
export { halfTest } from "./friction/opinion/half-test.ts";
export {
  type RepresentativeStatement,
  representativeStatements,
} from "./friction/opinion/representative-statements.ts";
export { type UnitingStatement, unitingStatements } from "./friction/opinion/uniting-statements.ts";
export { votePolarisation } from "./friction/opinion/vote-polarisation.ts";
export { type Bar, type BarRows, type BarTable, type UndatedItem, barsOf } from "./planning/roadmap/bar.ts";
export { type BreachedLink, breachedLinks } from "./planning/roadmap/breached-links.ts";
export {
  type BandPeriod,
  type BandRows,
  type BandSide,
  capacityBands,
} from "./planning/roadmap/capacity-bands.ts";
export {
  type CriticalChain,
  type CriticalChains,
  criticalChains,
} from "./planning/roadmap/critical-chains.ts";
export { type PackedLanes, packedLanes } from "./planning/roadmap/packed-lanes.ts";
export { type DependencyLink, type Precedence, precedenceOf } from "./planning/roadmap/precedence.ts";
export { ringClosedBy } from "./planning/roadmap/ring-closed-by.ts";
export { type MovedBar, type Shift, slip } from "./planning/roadmap/slip.ts";
export {
  type GoalInfluences,
  type SatisfactionScale,
  goalSatisfaction,
} from "./direction/goal-satisfaction.ts";
export {
  type DirectionTest,
  type LinkRated,
  type UnitTested,
  directionTest,
} from "./direction/direction-test.ts";
export { type Indicator, indicatorLevel } from "./direction/indicator-level.ts";
