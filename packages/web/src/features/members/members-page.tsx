import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { members as catalogue } from "../../messages/en/members.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { Button } from "../../ui/button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { MemberList } from "./member-list.tsx";
import { Outbox } from "./outbox.tsx";
import { useMembers } from "./use-members.ts";

const views = ["members", "invitations", "outbox"] as const;
type View = (typeof views)[number];

/** Who works here, in which role; who is invited; and the mails that were written. */
export function MembersPage() {
  const text = useTexts(catalogue);
  const { may } = useOrganisation();
  const { members, invitations, loading } = useMembers();
  const [shown, setShown] = useParam("view");
  const [isInviting, setInviting] = useState(false);
  const view: View = views.find((each) => each === shown) ?? "members";
  const invite = () => setInviting(true);
  useKeys(text("title"), may("members.invite") ? [{ keys: "n", label: text("invite"), run: invite }] : []);
  const tabs = [
    { name: "members" as View, label: text("tabMembers"), count: String(members.length) },
    { name: "invitations" as View, label: text("tabInvitations"), count: String(invitations.length) },
    ...(may("outbox.read") ? [{ name: "outbox" as View, label: text("tabOutbox") }] : []),
  ];
  return (
    <Page>
      <PageHeader
        title={text("title")}
        standing={text("standing", { count: members.length })}
        actions={
          may("members.invite") && (
            <Button kind="primary" icon={<UserPlus aria-hidden />} onClick={invite}>
              {text("invite")}
            </Button>
          )
        }
      />
      <Tabs label={text("tabs")} tabs={tabs} current={view} onChange={(name) => setShown(name, "replace")}>
        <Loaded of={loading} skeleton="rows" count={5}>
          {() =>
            view === "members" ? (
              <MemberList members={members} />
            ) : view === "invitations" ? (
              <InvitationList invitations={invitations} />
            ) : (
              <Outbox />
            )
          }
        </Loaded>
      </Tabs>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Page>
  );
}
