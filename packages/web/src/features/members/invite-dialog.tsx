import { inviteMember } from "@lodestar/contract";
import { type Role, mayGiveRole, roles } from "@lodestar/core";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { members } from "../../messages/en/members.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./members.module.css";
import { useAct } from "./use-members.ts";

/** Invites somebody by mail. Mail cannot be taken back, so this asks first. */
export function InviteDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const text = useTexts(members);
  const act = useAct();
  const { id: organisation, role: own } = useOrganisation();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("contributor");
  const send = async () => {
    const body = { email: email.trim(), role };
    if (!(await act(inviteMember, { params: { organisation }, body }, text("invited", body)))) return;
    setEmail("");
    onClose();
  };
  return (
    <Dialog
      title={text("invite")}
      description={text("inviteWords")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={!email.includes("@")} onClick={() => void send()}>
            {text("sendInvitation")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={text("email")} type="email" value={email} onChange={setEmail} />
        <Select
          label={text("role")}
          hint={text(`role_${role}_may`)}
          value={role}
          choices={roles
            .filter((each) => mayGiveRole(own, each))
            .map((each) => ({ value: each, label: text(`role_${each}`) }))}
          onChange={(next) => next !== null && setRole(next)}
        />
      </div>
    </Dialog>
  );
}
