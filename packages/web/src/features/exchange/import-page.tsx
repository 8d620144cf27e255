import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { exchange } from "../../messages/en/exchange.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { useImport } from "./use-import.ts";

/** Brings an alignment folder in: looked at first, then all of it in one change or nothing. */
export function ImportPage() {
  const text = useTexts(exchange);
  const { id, may } = useOrganisation();
  const organisation = encodeURIComponent(id);
  return (
    <Page>
      <PageHeader
        title={text("importTitle")}
        standing={text("importStanding")}
        actions={may("exchange.export") && <Link to={`/o/${organisation}/export`}>{text("toExport")}</Link>}
      />
      <Steps organisation={organisation} />
    </Page>
  );
}

function Steps({ organisation }: { readonly organisation: string }) {
  const text = useTexts(exchange);
  const { list } = useFormats();
  const words = useProblemWords();
  const { state, upload, map, apply, begin } = useImport();
  if (state.step === "reading")
    return (
      <>
        <p role="status">{text("reading", { files: list(state.names.slice(0, 5)) })}</p>
        <Skeleton kind="rows" count={8} />
      </>
    );
  if (state.step === "preview")
    return (
      <ImportPreview
        state={state}
        onMap={(mapping) => void map(mapping)}
        onApply={(mode, reason) => void apply(mode, reason)}
        onAgain={begin}
      />
    );
  if (state.step === "done")
    return (
      <EmptyState
        title={text("done")}
        actions={
          <>
            <Link to={`/o/${organisation}/plan`}>{text("toPlan")}</Link>
            <Link to={`/o/${organisation}/history`}>{text("toHistory")}</Link>
            <Button onClick={begin}>{text("again")}</Button>
          </>
        }
      >
        {text("applied", { count: state.rowCount })}
      </EmptyState>
    );
  const told = state.problem && words(state.problem);
  return (
    <>
      {told && <ErrorState title={told.title}>{told.advice}</ErrorState>}
      <DropZone onFiles={(files) => void upload(files)} />
    </>
  );
}
