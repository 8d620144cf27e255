export {
  type Access,
  type BodyOf,
  type Endpoint,
  type Method,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
} from "./endpoint.ts";
export { endpoints } from "./endpoints.ts";
export { type Problem, type ProblemCode, problemSchema, problemStatus } from "./problem.ts";
export { type Answer, type Call, type Client, addressOf, createClient } from "./client.ts";
export {
  type Change,
  type ChangedRow,
  type Edit,
  type PastChange,
  listChanges,
  makeChange,
  undoChange,
} from "./organisation/changes.ts";
export {
  type NewRow,
  type RowOf,
  changedRowSchemas,
  newRowSchemas,
  tablePaths,
} from "./organisation/rows.ts";
export { type TableEndpoints, tableEndpoints } from "./organisation/tables.ts";
export {
  type Membership,
  type Related,
  changeSettings,
  itemStory,
  makeOrganisation,
  me,
  organisation,
  removeOrganisation,
  search,
} from "./organisation/organisations.ts";
export {
  type Invitation,
  type Member,
  acceptInvitation,
  changeMember,
  inviteMember,
  listMembers,
  listOutbox,
  listTokens,
  makeToken,
  readInvitation,
  removeMember,
  revokeInvitation,
  revokeToken,
  setUp,
} from "./organisation/members.ts";
export {
  type SignedInSession,
  endOtherSessions,
  endSession,
  listSessions,
  signInWays,
} from "./organisation/sessions.ts";
export { watchChanges } from "./organisation/events.ts";
export {
  type PurposeProposal,
  decidePurpose,
  listPurposeProposals,
  proposePurpose,
} from "./direction/purpose-proposals.ts";
export { readDirectionTest } from "./direction/direction-test.ts";
export { readSignals } from "./friction/signals.ts";
export { readAgreement } from "./friction/agreement.ts";
export { readPriorityOrders } from "./friction/priority-orders.ts";
export {
  type AllocationInitiative,
  type AllocationQuestion,
  type AllocationRule,
  type AllocationScenario,
  type ScenarioKind,
  type Worth,
  tryAllocation,
} from "./planning/allocations.ts";
export { readMap } from "./steering/map.ts";
export { listFindings, readProfile } from "./friction/findings.ts";
export {
  type ImportPreview,
  applyImport,
  exportFolder,
  exportJson,
  exportWorkbook,
  previewImport,
  remapImport,
} from "./exchange/imports.ts";
export {
  type BoardPerson,
  type Round,
  type RoundHead,
  changeRound,
  closeRound,
  enterRoundAnswer,
  inviteToRound,
  listQuestionSets,
  listRoundWords,
  listRounds,
  makeRound,
  openRound,
  previewLetters,
  previewRound,
  readRound,
  readRoundAnswer,
  remindRound,
  removeRound,
  renewRoundLink,
  reopenRound,
  revokeRoundLink,
  roundBoard,
} from "./listening/rounds.ts";
export {
  type AnswerPage,
  type AskedBack,
  type Recorded,
  type RespondentRound,
  type Sheet,
  answerFollowUp,
  endReminders,
  makeTicket,
  openAnswer,
  saveAnswer,
  sendAnswer,
  withdrawWords,
} from "./listening/answers.ts";
export { type FollowUp, type ProposedFollowUp, askBack, listFollowUps } from "./listening/follow-ups.ts";
export {
  type AskedReadback,
  type Readback,
  type ReadbackPage,
  giveOwnVerdict,
  giveVerdict,
  listReadbacks,
  openReadback,
  ownReadbacks,
  revokeReadbackLinks,
  shareBack,
} from "./understanding/readbacks.ts";
export { suggestThemes } from "./understanding/theme-suggestions.ts";
