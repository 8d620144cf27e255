import {
  acceptInvitation as acceptInvitationEndpoint,
  changeMember as changeMemberEndpoint,
  changeSettings as changeSettingsEndpoint,
  endOtherSessions as endOtherSessionsEndpoint,
  endSession as endSessionEndpoint,
  inviteMember as inviteMemberEndpoint,
  listMembers as listMembersEndpoint,
  listOutbox as listOutboxEndpoint,
  listSessions as listSessionsEndpoint,
  listTokens as listTokensEndpoint,
  makeOrganisation as makeOrganisationEndpoint,
  makeToken as makeTokenEndpoint,
  me,
  readInvitation as readInvitationEndpoint,
  removeMember as removeMemberEndpoint,
  removeOrganisation as removeOrganisationEndpoint,
  revokeInvitation as revokeInvitationEndpoint,
  revokeToken as revokeTokenEndpoint,
  setUp as setUpEndpoint,
  signInWays,
} from "@lodestar/contract";
import { accept } from "@lodestar/core";
import type { Accounts } from "../../../accounts/accounts.ts";
import { findAccount } from "../../../accounts/persons.ts";
import type { Outcome, Place } from "../../../command.ts";
import { type Answered, answer } from "../../../http/answer.ts";
import { acceptInvitation } from "./acceptance/commands.ts";
import { openInvitation } from "./acceptance/queries.ts";
import { changeMember, removeMember } from "./commands.ts";
import { inviteMember, revokeInvitation } from "./invitations/commands.ts";
import {
  type FillWithSample,
  changeSettings,
  makeOrganisation,
  removeOrganisation,
} from "./organisations/commands.ts";
import { listOutbox } from "./outbox/queries.ts";
import { listMembers, listOpenInvitations, memberships } from "./queries.ts";
import { endOtherSessions, endSession, listSessions } from "./sessions/sessions.ts";
import { setUp } from "./setup/commands.ts";
import { makeToken, revokeToken } from "./tokens/commands.ts";
import { listTokens } from "./tokens/queries.ts";

/** What the answers need besides the context of each request. */
export type MembersNeed = {
  readonly accounts: Accounts;
  /** The address of this server as people see it: links in mails begin with it. */
  readonly publicUrl: string;
  readonly isMailConfigured: boolean;
  /** What the identity provider that people may sign in with is called, where one is configured. */
  readonly singleSignOn?: string | undefined;
  /** What an organisation that begins with the sample is filled with. */
  readonly fillWithSample: FillWithSample;
};

/** What people ask of members, invitations, tokens, mails and whole organisations. */
export const memberAnswers = (services: MembersNeed): readonly Answered[] => [
  ...doorAnswers(services),
  ...sessionAnswers,
  ...organisationAnswers(services),
  ...membershipAnswers(services),
  ...tokenAnswers,
];

/** Of an act, the wire tells its number. */
async function seqOf(done: Promise<Outcome<Place>>): Promise<Outcome<{ seq: number }>> {
  const outcome = await done;
  return outcome.ok ? accept({ seq: outcome.value.seq }) : outcome;
}

/** How people come in who are not members yet. */
const doorAnswers = ({ accounts, singleSignOn }: MembersNeed): readonly Answered[] => [
  answer(signInWays, () => Promise.resolve(accept({ singleSignOn: singleSignOn ?? null }))),
  answer(setUpEndpoint, ({ context, body, request, headers }) =>
    setUp(context, { accounts, request, headers }, body),
  ),
  answer(readInvitationEndpoint, async ({ context, body }) => {
    const offered = await openInvitation(context, body.token);
    if (!offered.ok) return offered;
    const { email, role, organisation } = offered.value;
    const hasAccount = (await findAccount(context, email)) !== undefined;
    return accept({ organisation: organisation.name, email, role, hasAccount });
  }),
  answer(acceptInvitationEndpoint, ({ context, body, request, headers }) =>
    acceptInvitation(context, { accounts, request, headers }, body),
  ),
];

/** Where somebody is signed in. */
const sessionAnswers: readonly Answered[] = [
  answer(listSessionsEndpoint, async ({ context }) =>
    accept({ sessions: [...(await listSessions(context))] }),
  ),
  answer(endSessionEndpoint, ({ context, params }) => endSession(context, params.id)),
  answer(endOtherSessionsEndpoint, ({ context }) => endOtherSessions(context)),
];

const organisationAnswers = ({
  accounts,
  fillWithSample,
  isMailConfigured,
}: MembersNeed): readonly Answered[] => [
  answer(me, async ({ context, request, headers }) => {
    for (const cookie of await accounts.refresh(request)) headers.append("set-cookie", cookie);
    const { personId: id, name, email } = context.person;
    return accept({ person: { id, name, email }, memberships: await memberships(context) });
  }),
  answer(makeOrganisationEndpoint, ({ context, body: { withSample = false, ...body } }) =>
    makeOrganisation(context, context.person, { ...body, ...(withSample ? { fill: fillWithSample } : {}) }),
  ),
  answer(changeSettingsEndpoint, ({ context, body }) => seqOf(changeSettings(context, body))),
  answer(removeOrganisationEndpoint, ({ context, query }) => removeOrganisation(context, query.name)),
  answer(listOutboxEndpoint, async ({ context }) => accept(await listOutbox(context, isMailConfigured))),
];

const membershipAnswers = ({ publicUrl }: MembersNeed): readonly Answered[] => [
  answer(listMembersEndpoint, ({ context }) =>
    context.database.inOrganisation(context.organisation, async (sql) =>
      accept({
        members: await listMembers(sql, context.organisation),
        invitations: (await listOpenInvitations(sql, context.organisation, context.now().toISOString())).map(
          ({ tokenHash: _tokenHash, acceptedAt: _acceptedAt, revokedAt: _revokedAt, ...invitation }) =>
            invitation,
        ),
      }),
    ),
  ),
  answer(changeMemberEndpoint, ({ context, params, body }) => seqOf(changeMember(context, params.id, body))),
  answer(removeMemberEndpoint, ({ context, params }) => seqOf(removeMember(context, params.id))),
  answer(inviteMemberEndpoint, async ({ context, body: { email, role, stakeholder = null, units = [] } }) => {
    const invited = await inviteMember(context, publicUrl, { email, role, stakeholder, units });
    return invited.ok ? accept({ id: invited.value.id, seq: invited.value.seq }) : invited;
  }),
  answer(revokeInvitationEndpoint, ({ context, params }) => seqOf(revokeInvitation(context, params.id))),
];

const tokenAnswers: readonly Answered[] = [
  answer(listTokensEndpoint, ({ context: { database, organisation, actor } }) =>
    database.inOrganisation(organisation, async (sql) =>
      accept({ tokens: await listTokens(sql, organisation, actor.memberId) }),
    ),
  ),
  answer(makeTokenEndpoint, async ({ context, body }) => {
    const made = await makeToken(context, body);
    if (!made.ok) return made;
    const { id, token, seq } = made.value;
    return accept({ id, token, seq });
  }),
  answer(revokeTokenEndpoint, ({ context, params }) => seqOf(revokeToken(context, params.id))),
];
