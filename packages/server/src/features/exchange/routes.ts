import {
  applyImport as applyEndpoint,
  exportFolder,
  exportJson,
  exportWorkbook,
  previewImport as previewEndpoint,
  remapImport,
} from "@lodestar/contract";
import { type Result, accept } from "@lodestar/core";
import type { Context } from "../../context.ts";
import { folderZip, workbookBytes } from "../../exchange/exported.ts";
import { type Answered, answer } from "../../http/answer.ts";
import { applyImport, mapImport, previewImport } from "./commands.ts";
import { everythingToExport, organisationToExport } from "./queries.ts";

const download = (
  body: Uint8Array<ArrayBuffer> | string,
  type: string,
  name: string,
): Result<Response, never> =>
  accept(
    new Response(body, {
      headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"` },
    }),
  );

const read = <T>(
  { database, organisation }: Context,
  query: (sql: Parameters<typeof organisationToExport>[0], id: string) => Promise<T>,
) => database.inOrganisation(organisation, (sql) => query(sql, organisation));

export const exchangeAnswers: readonly Answered[] = [
  answer(previewEndpoint, async ({ context, body }) => {
    const files = [...body.values()].filter((value) => value instanceof File);
    const uploaded = files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }));
    return previewImport(context, await Promise.all(uploaded));
  }),
  answer(remapImport, ({ context, params, body }) => mapImport(context, params.id, body.mapping)),
  answer(applyEndpoint, async ({ context, params, body }) => {
    const applied = await applyImport(context, params.id, body);
    if (!applied.ok) return applied;
    const { memberId: id, name } = context.actor;
    const reason = body.reason ?? null;
    return accept({
      ...applied.value,
      act: "import",
      actor: { id, name },
      reason,
      undoes: null,
      undoneBy: null,
    });
  }),
  answer(exportFolder, async ({ context }) =>
    download(
      folderZip(await read(context, organisationToExport)),
      exportFolder.responseType,
      "alignment-folder.zip",
    ),
  ),
  answer(exportWorkbook, async ({ context }) =>
    download(
      await workbookBytes(await read(context, organisationToExport)),
      exportWorkbook.responseType,
      "alignment-folder.xlsx",
    ),
  ),
  answer(exportJson, async ({ context }) =>
    download(
      JSON.stringify(await read(context, everythingToExport)),
      exportJson.responseType,
      "organisation.json",
    ),
  ),
];
