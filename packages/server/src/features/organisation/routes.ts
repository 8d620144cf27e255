import { type TableName, accept, refuse, tableNames } from "@lodestar/core";
import {
  type Change,
  type Edit,
  type RowOf,
  type TableEndpoints,
  listChanges,
  makeChange as makeChangeEndpoint,
  organisation as organisationEndpoint,
  tableEndpoints,
  undoChange as undoChangeEndpoint,
} from "@lodestar/contract";
import type { Outcome } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type Answered, answer } from "../../http/answer.ts";
import { makeChange, undoChange } from "./commands.ts";
import { listRows, organisationFacts, pastChanges } from "./queries.ts";

type Row = RowOf<TableName>;

/** The edit that a request about one row asks for, and why. */
type OneEdit = { readonly edit: Edit; readonly reason?: string | undefined };

const changeOne = (context: Context, { edit, reason }: OneEdit): Promise<Outcome<Change>> =>
  makeChange(context, [edit], { reason });

async function oneRow(context: Context, table: TableName, id: string): Promise<Outcome<Row>> {
  const { rows } = await context.database.inOrganisation(context.organisation, (sql) =>
    listRows(sql, context, table, { ids: [id] }),
  );
  const [row] = rows;
  return row === undefined ? refuse("not_found", `There is no “${id}” among the ${table}.`) : accept(row);
}

function answersOf(table: TableName): Answered[] {
  const { list, get, add, change, remove } = tableEndpoints[table] as TableEndpoints<TableName>;
  return [
    answer(list, async ({ context, query }) =>
      accept(
        await context.database.inOrganisation(context.organisation, (sql) =>
          listRows(sql, context, table, query),
        ),
      ),
    ),
    answer(get, ({ context, params }) => oneRow(context, table, params.id)),
    answer(add, ({ context, body: { id, row, reason } }) =>
      changeOne(context, { edit: { do: "add", table, id, row }, reason }),
    ),
    answer(change, ({ context, params: { id }, body: { version, row, reason } }) =>
      changeOne(context, { edit: { do: "set", table, id, version, row }, reason }),
    ),
    answer(remove, ({ context, params: { id }, query: { version, reason } }) =>
      changeOne(context, { edit: { do: "remove", table, id, version }, reason }),
    ),
  ];
}

export const organisationAnswers: readonly Answered[] = [
  answer(organisationEndpoint, async ({ context }) =>
    accept(
      await context.database.inOrganisation(context.organisation, (sql) =>
        organisationFacts(sql, context.organisation),
      ),
    ),
  ),
  ...tableNames.flatMap(answersOf),
  answer(makeChangeEndpoint, ({ context, body }) => makeChange(context, body.edits, body)),
  answer(undoChangeEndpoint, ({ context, params }) => undoChange(context, Number(params.seq))),
  answer(listChanges, async ({ context, query }) =>
    accept(
      await context.database.inOrganisation(context.organisation, (sql) => pastChanges(sql, context, query)),
    ),
  ),
];
