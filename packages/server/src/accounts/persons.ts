import type { World } from "../context.ts";
import type { Person } from "../http/identity.ts";
import { accountsOf } from "./account-tables.ts";

/** An account, and whether a password opens it. */
export type Account = Person & { readonly hasPassword: boolean };

/** The account of an address, if it has one. */
export async function findAccount(world: World, email: string): Promise<Account | undefined> {
  const found = await accountsOf(world)
    .selectFrom("person")
    .leftJoin("credential", (join) =>
      join.onRef("credential.person_id", "=", "person.id").on("credential.provider", "=", "credential"),
    )
    .select(["person.id as personId", "person.name", "person.email", "credential.password"])
    .where("person.email", "=", email.toLowerCase())
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { password, ...person } = found;
  return { ...person, hasPassword: password !== null };
}

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  /** Whether it is proven that the address is the person's own. */
  readonly isEmailVerified: boolean;
};

/** Makes an account that a password opens; `undefined` where the address has got one in the meantime. */
export async function makeAccount(world: World, account: NewAccount): Promise<Person | undefined> {
  const now = world.now();
  const person = { id: world.newId(), name: account.name, email: account.email.toLowerCase() };
  const times = { made_at: now, changed_at: now };
  return await accountsOf(world)
    .transaction()
    .execute(async (sql) => {
      const made = await sql
        .insertInto("person")
        .values({ ...person, email_verified: account.isEmailVerified, image: null, ...times })
        .onConflict((conflict) => conflict.column("email").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (made === undefined) return undefined;
      await sql
        .insertInto("credential")
        .values({
          id: world.newId(),
          person_id: person.id,
          provider: "credential",
          subject: person.id,
          password: account.passwordHash,
          ...times,
        })
        .execute();
      return { personId: person.id, name: person.name, email: person.email };
    });
}
