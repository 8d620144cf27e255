import {
  type Answer,
  type ImportPreview,
  type Problem,
  applyImport,
  previewImport,
  remapImport,
} from "@lodestar/contract";
import { useCallback, useState } from "react";
import { api } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";

/** A column that stands for another; `null` keeps it as it is. */
export type Mapping = { readonly file: string; readonly column: string; readonly as: string | null };

export type ImportMode = "merge" | "replace";

/** How far an import has come. */
export type ImportState =
  | { readonly step: "choose"; readonly problem?: Problem }
  | { readonly step: "reading"; readonly names: readonly string[] }
  | {
      readonly step: "preview";
      readonly preview: ImportPreview;
      readonly mapping: readonly Mapping[];
      readonly isBusy: boolean;
      readonly problem?: Problem;
    }
  | { readonly step: "done"; readonly rowCount: number };

/** Uploading, looking, mapping columns, taking over: the four steps of an import. */
export function useImport() {
  const { id: organisation } = useOrganisation();
  const [state, setState] = useState<ImportState>({ step: "choose" });

  const show = useCallback((answer: Answer<ImportPreview>, mapping: readonly Mapping[]) => {
    if (answer.ok) setState({ step: "preview", preview: answer.value, mapping, isBusy: false });
    else setState({ step: "choose", problem: answer.problem });
  }, []);

  const upload = async (files: readonly File[]) => {
    setState({ step: "reading", names: files.map(({ name }) => name) });
    const body = new FormData();
    for (const file of files) body.append("files", file, file.name);
    show(await api(previewImport, { params: { organisation }, body }), []);
  };

  const map = async (one: Mapping) => {
    if (state.step !== "preview") return;
    const others = state.mapping.filter(({ file, column }) => file !== one.file || column !== one.column);
    const mapping = [...others, one];
    setState({ ...state, mapping, isBusy: true });
    const params = { organisation, id: state.preview.id };
    show(await api(remapImport, { params, body: { mapping: [...mapping] } }), mapping);
  };

  const apply = async (mode: ImportMode, reason: string) => {
    if (state.step !== "preview") return;
    setState({ ...state, isBusy: true });
    const params = { organisation, id: state.preview.id };
    const body = { mode, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) };
    const answer = await api(applyImport, { params, body });
    if (answer.ok) setState({ step: "done", rowCount: answer.value.rowCount });
    else setState({ ...state, isBusy: false, problem: answer.problem });
  };

  return { state, upload, map, apply, begin: () => setState({ step: "choose" }) };
}
