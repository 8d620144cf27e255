import { type Member, changeMember, removeMember } from "@lodestar/contract";
import { type Role, roles } from "@lodestar/core";
import { Trash2 } from "lucide-react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { members as catalogue } from "../../messages/en/members.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Combobox, ComboboxMany } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./members.module.css";
import { useAct } from "./use-members.ts";

/** Every member with role, units and who they are in the register. */
export function MemberList({ members }: { readonly members: readonly Member[] }) {
  return (
    <ul className={styles.list}>
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </ul>
  );
}

function MemberRow({ member }: { readonly member: Member }) {
  const text = useTexts(catalogue);
  const { day } = useFormats();
  const act = useAct();
  const { id: organisation, may, member: own } = useOrganisation();
  const isFixed = !may("members.change");
  const params = { organisation, id: member.id };
  const set = (change: { role?: Role; stakeholder?: string | null; units?: string[] }) =>
    void act(changeMember, { params, body: { version: member.version, ...change } }, text("changed", member));
  return (
    <li className={styles.member}>
      <div className={styles.who}>
        <span className={styles.name}>
          {member.name} {member.id === own.id && <span className={styles.soft}>({text("you")})</span>}
        </span>
        <span className={styles.soft}>{member.email}</span>
        <span className={styles.soft}>{text("joined", { day: day(member.joinedAt.slice(0, 10)) })}</span>
      </div>
      <Select
        label={text("role")}
        hint={text(`role_${member.role}_may`)}
        value={member.role}
        disabled={isFixed}
        choices={roles.map((role) => ({ value: role, label: text(`role_${role}`) }))}
        onChange={(role) => role !== null && set({ role })}
      />
      <StakeholderField member={member} isFixed={isFixed} onChange={(stakeholder) => set({ stakeholder })} />
      <UnitsField member={member} isFixed={isFixed} onChange={(units) => set({ units })} />
      {!isFixed && (
        <IconButton
          label={`${text("remove")}: ${member.name}`}
          onClick={() => void act(removeMember, { params }, text("removed", member))}
        >
          <Trash2 aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

type FieldProps<V> = {
  readonly member: Member;
  readonly isFixed: boolean;
  readonly onChange: (value: V) => void;
};

const most = 30;

function StakeholderField({ member, isFixed, onChange }: FieldProps<string | null>) {
  const text = useTexts(catalogue);
  const { rows, byId } = useTable("stakeholders");
  const named = (id: string) => ({ value: id, label: byId.get(id)?.name ?? id });
  if (isFixed)
    return (
      <span className={styles.soft}>
        {member.stakeholder === null ? text("noStakeholder") : named(member.stakeholder).label}
      </span>
    );
  return (
    <Combobox
      label={text("stakeholder")}
      isOptional
      value={member.stakeholder === null ? null : named(member.stakeholder)}
      find={(words) =>
        rows
          .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
          .slice(0, most)
          .map(({ id }) => named(id))
      }
      onChange={(option) => onChange(option?.value ?? null)}
    />
  );
}

function UnitsField({ member, isFixed, onChange }: FieldProps<string[]>) {
  const text = useTexts(catalogue);
  const { list } = useFormats();
  const { rows, byId } = useTable("units");
  const named = (id: string) => ({ value: id, label: byId.get(id)?.name ?? id });
  if (isFixed) return <span className={styles.soft}>{list(member.units.map((id) => named(id).label))}</span>;
  return (
    <ComboboxMany
      label={text("units")}
      isOptional
      values={member.units.map(named)}
      find={(words) =>
        rows
          .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
          .slice(0, most)
          .map(({ id }) => named(id))
      }
      onChange={(options) => onChange(options.map(({ value }) => value))}
    />
  );
}
