import { accept, refuse } from "@lodestar/core";
import { checkOwnerLink, firstOrganisation, useOwnerLink } from "../../../../accounts/owner-link.ts";
import { findAccount } from "../../../../accounts/persons.ts";
import type { Outcome } from "../../../../command.ts";
import type { World } from "../../../../context.ts";
import type { Person } from "../../../../http/identity.ts";
import { type Door, signIn } from "../acceptance/commands.ts";
import { makeOrganisation, makeOwner } from "../organisations/commands.ts";
import { organisationName } from "../queries.ts";

export type Owner = {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/**
 * Makes whoever has the link that the server printed the owner of the first organisation, and signs them in. An account
 * that is left from an attempt that broke off is taken up again, with its password.
 */
export async function setUp(
  world: World,
  door: Door,
  owner: Owner,
): Promise<Outcome<{ organisation: string }>> {
  const link = await checkOwnerLink(world, owner.token);
  if (!link.ok) return link;
  const person = await ownAccount(world, door, owner);
  if (!person.ok) return person;
  const refused = await signIn(door, owner.email, owner.password);
  if (refused !== undefined) return refused;
  const used = await useOwnerLink(world, owner.token, person.value.personId);
  return used.ok ? await own(world, person.value) : used;
}

async function ownAccount(world: World, { accounts }: Door, owner: Owner): Promise<Outcome<Person>> {
  const account = await findAccount(world, owner.email);
  if (account !== undefined) return accept(account);
  const { name, email, password } = owner;
  // Whoever has the link has the machine, or the trust of who has it: they say what their address is.
  const made = await accounts.makeAccount({ name, email, password, isEmailVerified: true });
  return made === undefined
    ? refuse("already_there", "This address has an account now. Try again.")
    : accept(made);
}

/** The organisation that the first start made, or where it was removed or never made, an empty one. */
async function own(world: World, person: Person): Promise<Outcome<{ organisation: string }>> {
  const first = await firstOrganisation(world);
  const isThere = first !== undefined && (await hasName(world, first));
  const made = isThere
    ? await makeOwner(world, first, person)
    : await makeOrganisation(world, person, { name: "My organisation" });
  return made.ok ? accept({ organisation: made.value.organisation.id }) : made;
}

const hasName = async ({ database }: World, id: string) =>
  (await database.inOrganisation(id, (sql) => organisationName(sql, id))) !== undefined;
