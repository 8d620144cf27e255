import type { Kysely } from "kysely";
import type { World } from "../context.ts";
import type { Tables } from "../db/tables.ts";

type Made = { made_at: Date; changed_at: Date };

/** The tables of people and how they sign in. They belong to no organisation, and instants in them are `Date`. */
export type AccountTables = {
  person: Made & { id: string; name: string; email: string; email_verified: boolean; image: string | null };
  session: Made & {
    id: string;
    person_id: string;
    token: string;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
  };
  credential: Made & {
    id: string;
    person_id: string;
    provider: string;
    subject: string;
    password: string | null;
  };
  verification: Made & { id: string; identifier: string; value: string; expires_at: Date };
  account_mail: {
    id: string;
    recipient: string;
    subject: string;
    body: string;
    written_at: Date;
    expires_at: Date;
    sent_at: Date | null;
    attempts: number;
    retry_at: Date | null;
    last_error: string | null;
  };
};

/** Reads and writes people's accounts. Never within a transaction of an organisation: those have no right to them. */
export const accountsOf = ({ database }: Pick<World, "database">): Kysely<AccountTables> =>
  database.accounts as Kysely<Tables & AccountTables> as unknown as Kysely<AccountTables>;
