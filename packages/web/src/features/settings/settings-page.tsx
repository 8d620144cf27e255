import { useOrganisation } from "../../api/organisation-context.ts";
import { settings } from "../../messages/en/settings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { OrganisationSettings } from "./organisation-settings.tsx";
import { RemoveOrganisation } from "./remove-organisation.tsx";
import { SessionSettings } from "./session-settings.tsx";
import { TokenSettings } from "./token-settings.tsx";

/** What holds for everybody here, and what is one's own. */
export function SettingsPage() {
  const text = useTexts(settings);
  const { may } = useOrganisation();
  return (
    <Page width="reading">
      <PageHeader title={text("title")} standing={text("standing")} />
      {may("settings.change") && <OrganisationSettings />}
      {may("token.make") && <TokenSettings />}
      <SessionSettings />
      {may("organisation.remove") && <RemoveOrganisation />}
    </Page>
  );
}
