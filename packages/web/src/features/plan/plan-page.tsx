import { shell } from "../../messages/en/shell.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";

/** The place of a page that is being written. */
export function PlanPage() {
  const text = useTexts(shell);
  return (
    <Page>
      <PageHeader title={text("plan")} />
    </Page>
  );
}
