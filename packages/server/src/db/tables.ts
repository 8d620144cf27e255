import type { Question, RoundAnswers } from "@lodestar/core";
import type { JSONColumnType } from "kysely";

type Tenant = { organisation_id: string };

type OrganisationTable = {
  id: string;
  name: string;
  settings: JSONColumnType<{ timeZone?: string }>;
  seq: number;
  made_at: string;
};

type MemberTable = Tenant & {
  id: string;
  version: number;
  person_id: string;
  name: string;
  email: string;
  role: string;
  stakeholder: string | null;
  units: string[];
  joined_at: string;
};

type InvitationTable = Tenant & {
  id: string;
  email: string;
  role: string;
  stakeholder: string | null;
  units: string[];
  token_hash: string;
  invited_by: string;
  invited_at: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
};

type ApiTokenTable = Tenant & {
  id: string;
  member_id: string;
  name: string;
  scope: string;
  token_hash: string;
  made_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
};

type AuditTable = Tenant & {
  seq: number;
  act: string;
  actor_id: string;
  actor_name: string;
  reason: string | null;
  at: string;
  undoes: number | null;
};

type Values = Readonly<Record<string, unknown>>;

type AuditRowTable = Tenant & {
  seq: number;
  place: number;
  table_name: string;
  row_id: string;
  before: JSONColumnType<Values> | null;
  after: JSONColumnType<Values> | null;
};

type EventTable = Tenant & { seq: number; kind: string; at: string };

type ItemTable = Tenant & { id: string; table_name: string; title: string; document: string };

type UnknownTableTable = Tenant & { name: string; rows: JSONColumnType<readonly (readonly string[])[]> };

type PurposeProposalTable = Tenant & {
  id: string;
  purpose: string | null;
  title: string;
  description: string | null;
  reason: string;
  proposed_by: string;
  proposed_at: string;
  state: string;
  decided_by: string | null;
  decided_at: string | null;
};

type MailTable = Tenant & {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  written_at: string;
  sent_at: string | null;
  attempts: number;
  retry_at: string | null;
  last_error: string | null;
};

/** A file as it was uploaded; its bytes in base64, because JSON has no bytes. */
export type StoredFile = { readonly name: string; readonly bytes: string };

/** What somebody said a column of an uploaded file stands for; `null` keeps it as it is. */
export type StoredMapping = {
  readonly file: string;
  readonly column: string;
  readonly as: string | null;
};

type UploadTable = Tenant & {
  id: string;
  made_by: string;
  expires_at: string;
  files: JSONColumnType<readonly StoredFile[]>;
  mapping: JSONColumnType<readonly StoredMapping[]>;
};

type RoundTable = Tenant & {
  id: string;
  version: number;
  title: string;
  state: string;
  confidentiality: string;
  closes_at: string | null;
  time_zone: string;
  language: string;
  introduction: string | null;
  invitation_text: string | null;
  reminder_text: string | null;
  questions: JSONColumnType<readonly Question[]>;
  ticket_key: string;
  made_at: string;
  opened_at: string | null;
  closed_at: string | null;
};

type RoundInvitationTable = Tenant & {
  id: string;
  round_id: string;
  stakeholder: string;
  invited_at: string;
  sent_at: string | null;
  reminded_at: string | null;
  opened_at: string | null;
  answered_at: string | null;
  revoked_at: string | null;
  wants_reminders: boolean;
};

type RoundLinkTable = Tenant & {
  token_hash: string;
  round_id: string;
  invitation_id: string;
  kind: string;
  expires_at: string;
};

type AnswerSheetTable = Tenant & {
  id: string;
  round_id: string;
  stakeholder: string | null;
  unit: string | null;
  token_hash: string | null;
  answers: JSONColumnType<RoundAnswers>;
  version: number;
  sent_version: number | null;
  saved_at: string;
  sent_at: string | null;
  entered_by: string | null;
};

type FollowUpTable = Tenant & {
  id: string;
  round_id: string;
  statement: string;
  stakeholder: string;
  rule: string | null;
  text: string;
  asked_by: string;
  asked_at: string;
  answer: string | null;
  answered_at: string | null;
};

type ReadbackTable = Tenant & {
  id: string;
  stakeholder: string;
  theme: string;
  revision: number;
  title: string;
  summary: string;
  words: JSONColumnType<readonly string[]>;
  asked_at: string;
  answered_at: string | null;
  signature: string | null;
};

type ReadbackLinkTable = Tenant & { token_hash: string; stakeholder: string; expires_at: string };

/**
 * The tables that are not content. Instants come out of the database as ISO strings, counts as numbers. Tables of
 * content follow core's schema and are read and written by `content-rows.ts`.
 */
export type Tables = {
  instance: { key: string; value: JSONColumnType<Values> };
  organisation: OrganisationTable;
  member: MemberTable;
  invitation: InvitationTable;
  api_token: ApiTokenTable;
  audit: AuditTable;
  audit_row: AuditRowTable;
  event: EventTable;
  item: ItemTable;
  unknown_table: UnknownTableTable;
  purpose_proposal: PurposeProposalTable;
  mail: MailTable;
  upload: UploadTable;
  round: RoundTable;
  round_invitation: RoundInvitationTable;
  round_link: RoundLinkTable;
  answer_sheet: AnswerSheetTable;
  follow_up: FollowUpTable;
  readback: ReadbackTable;
  readback_link: ReadbackLinkTable;
};
