import { type Invitation, revokeInvitation } from "@lodestar/contract";
import { useOrganisation } from "../../api/organisation-context.ts";
import { members } from "../../messages/en/members.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./members.module.css";
import { useAct } from "./use-members.ts";

/** Invitations nobody has accepted yet. */
export function InvitationList({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const text = useTexts(members);
  const { day } = useFormats();
  const act = useAct();
  const { id: organisation } = useOrganisation();
  return (
    <>
      <p className={styles.soft}>{text("openInvitations", { count: invitations.length })}</p>
      <ul className={styles.list}>
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li key={id} className={styles.invitation}>
            <div className={styles.who}>
              <span className={styles.name}>{email}</span>
              <span className={styles.soft}>
                {text(`role_${role}`)} ·{" "}
                {text("invitedBy", { name: invitedBy, day: day(expiresAt.slice(0, 10)) })}
              </span>
            </div>
            <Button
              size="small"
              aria-label={`${text("revoke")}: ${email}`}
              onClick={() =>
                void act(revokeInvitation, { params: { organisation, id } }, text("revoked", { email }))
              }
            >
              {text("revoke")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
