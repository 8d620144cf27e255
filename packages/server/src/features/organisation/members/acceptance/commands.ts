import type { Member } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { PASSWORD_LENGTH } from "../../../../accounts/password-length.ts";
import type { Accounts } from "../../../../accounts/accounts.ts";
import { findAccount } from "../../../../accounts/persons.ts";
import { type Outcome, type Place, command } from "../../../../command.ts";
import type { World } from "../../../../context.ts";
import type { Person } from "../../../../http/identity.ts";
import { addMember, memberAudit } from "../commands.ts";
import { closeInvitation, invitationAudit } from "../invitations/commands.ts";
import { findInvitation, isMember } from "../queries.ts";
import { type Offered, checkOpen, openInvitation } from "./queries.ts";

/** What somebody brings who accepts an invitation. */
export type Acceptance = {
  readonly token: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
};

/** The browser somebody comes in with: it is asked who is signed in, and gets the cookies of the new session. */
export type Door = { readonly accounts: Accounts; readonly request: Request; readonly headers: Headers };

/** Accepts an invitation and signs in: with a new account, or with the one that the address has. */
export async function acceptInvitation(
  world: World,
  door: Door,
  acceptance: Acceptance,
): Promise<Outcome<{ organisation: string }>> {
  const offered = await openInvitation(world, acceptance.token);
  if (!offered.ok) return offered;
  const entered = await enter(world, door, offered.value, acceptance);
  if (!entered.ok) return entered;
  const joined = await joinOrganisation(world, offered.value, entered.value);
  return joined.ok ? accept({ organisation: offered.value.organisation.id }) : joined;
}

/** Whoever is signed in with the invited address need not prove it again; else the password does, or a new account. */
async function enter(
  world: World,
  door: Door,
  { email, isDelivered }: Offered,
  { name, password }: Acceptance,
): Promise<Outcome<Person>> {
  const identity = await door.accounts.identify(door.request);
  if (identity?.kind === "person" && identity.email === email) return accept(identity);
  const account = await findAccount(world, email);
  if (account !== undefined && !account.hasPassword)
    return refuse(
      "not_signed_in",
      "This address has an account without a password. Sign in first, then come back.",
    );
  if (password === undefined)
    return missing("password", "is needed by who is not signed in with this address");
  const person =
    account === undefined ? await newAccount(door, { name, email, password, isDelivered }) : accept(account);
  if (!person.ok) return person;
  return (await signIn(door, email, password)) ?? accept(person.value);
}

type Newcomer = Pick<Acceptance, "name"> & {
  readonly password: string;
  readonly email: string;
  readonly isDelivered: boolean;
};

async function newAccount(
  { accounts }: Door,
  { name, email, password, isDelivered }: Newcomer,
): Promise<Outcome<Person>> {
  if (name === undefined) return missing("name", "is needed for a new account");
  if (password.length < PASSWORD_LENGTH.min)
    return missing("password", `must have at least ${PASSWORD_LENGTH.min} characters`);
  const person = await accounts.makeAccount({ name, email, password, isEmailVerified: isDelivered });
  return person === undefined
    ? refuse("already_there", "This address has an account now. Try again.")
    : accept(person);
}

const missing = (path: string, message: string): Outcome<never> => ({
  ok: false,
  refusal: { code: "bad_request", message: `${path} ${message}`, fields: [{ path, message }] },
});

/** Signs in, or says why not. */
export async function signIn(
  { accounts, request, headers }: Door,
  email: string,
  password: string,
): Promise<Outcome<never> | undefined> {
  const signedIn = await accounts.signIn(email, password, request);
  if (!signedIn.ok) return signedIn;
  for (const cookie of signedIn.value) headers.append("set-cookie", cookie);
  return undefined;
}

/** Makes a person the member they were invited to be. Of several who try with one link, one succeeds. */
function joinOrganisation(
  world: World,
  { organisation: { id: organisation }, id, role, stakeholder, units }: Offered,
  person: Person,
): Promise<Outcome<Place>> {
  const { personId, name, email } = person;
  const memberId = world.newId();
  const actor = { memberId, personId, name, role, stakeholder, units };
  return command({ ...world, organisation, actor }, async (sql, { at }) => {
    const checked = checkOpen(await findInvitation(sql, organisation, { id }), at);
    if (!checked.ok) return checked;
    if (await isMember(sql, organisation, { personId }))
      return refuse("already_there", "You are a member already.");
    const member: Member = { id: memberId, name, email, role, stakeholder, units, joinedAt: at, version: 1 };
    await addMember(sql, organisation, { ...member, personId });
    await closeInvitation(sql, organisation, id, { accepted_at: at });
    return accept({
      value: {},
      audit: {
        act: "accept_invitation",
        rows: [invitationAudit(id, checked.value, null), memberAudit(null, member)],
      },
    });
  });
}
