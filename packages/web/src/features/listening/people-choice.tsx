import { type BoardPerson, type Round, inviteToRound, revokeRoundLink } from "@lodestar/contract";
import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type Selection, nothingSelected } from "../../ui/grid/selection.ts";
import { Table } from "../../ui/grid/table.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import styles from "./listening.module.css";
import { PeopleFilters } from "./people-filters.tsx";
import { type PeopleWish, type Person, everybody, peopleWished } from "./people-wished.ts";
import { useBoard, useRoundAct } from "./use-rounds.ts";
import { usePeopleColumns } from "./use-people-columns.tsx";

const idOf = ({ id }: Person) => id;
const noPeople: readonly BoardPerson[] = [];

/** Who is asked: found in the register by unit, side, influence, or because nobody has heard them yet. */
export function PeopleChoice({ round }: { readonly round: Round }) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const register = useTable("stakeholders");
  const board = useBoard(round.id);
  const people = board.data?.people ?? noPeople;
  if (register.state === "ready" && register.rows.length === 0)
    return (
      <EmptyState
        title={text("peopleEmptyTitle")}
        actions={<Link to={`/o/${encodeURIComponent(organisation)}/stakeholders`}>{text("toRegister")}</Link>}
      >
        {text("peopleEmptyWords")}
      </EmptyState>
    );
  return (
    <Loaded of={[register, board.loading]}>
      {() => (
        <div className={styles.peopleChoice}>
          <Choosing round={round} invited={people} />
          <Invited round={round} people={people} />
        </div>
      )}
    </Loaded>
  );
}

type ChoosingProps = { readonly round: Round; readonly invited: readonly BoardPerson[] };

function Choosing({ round, invited }: ChoosingProps) {
  const text = useTexts(listening);
  const [wish, setWish] = useState<PeopleWish>(everybody);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const { shown, all } = useShown(wish, invited);
  const columns = usePeopleColumns();
  const change = (next: PeopleWish) => {
    setWish(next);
    setSelection(nothingSelected);
  };
  return (
    <section className={styles.choosing} aria-labelledby="not-asked">
      <h2 id="not-asked" className={styles.heading}>
        {text("notAsked")}
      </h2>
      <PeopleFilters wish={wish} onChange={change} shown={shown.length} all={all} />
      <InviteButtons
        round={round}
        chosen={selection.size > 0 ? [...selection] : shown.map(idOf)}
        isAll={selection.size === 0}
        onDone={() => setSelection(nothingSelected)}
      />
      <div className={styles.fill}>
        <Table
          label={text("notAsked")}
          rows={shown}
          columns={columns}
          idOf={idOf}
          selection={selection}
          onSelect={setSelection}
          initialSort={{ column: "influence", direction: "down" }}
          empty={<p className={styles.note}>{text(all === 0 ? "everybodyAsked" : "nobodyMatches")}</p>}
        />
      </div>
    </section>
  );
}

function useShown(wish: PeopleWish, invited: readonly BoardPerson[]) {
  const { language } = useFormats();
  const register = useTable("stakeholders").rows;
  const statements = useTable("statements").rows;
  const units = useTable("units").rows;
  return useMemo(() => {
    const asked = new Set(invited.map(({ stakeholder }) => stakeholder));
    const open = register.filter(({ id }) => !asked.has(id));
    const heard = new Set(statements.map(({ stakeholder }) => stakeholder));
    return { all: open.length, shown: peopleWished(open, wish, { heard, units, register, language }) };
  }, [wish, invited, register, statements, units, language]);
}

type InviteButtonsProps = {
  readonly round: Round;
  readonly chosen: readonly string[];
  readonly isAll: boolean;
  readonly onDone: () => void;
};

function InviteButtons({ round, chosen, isAll, onDone }: InviteButtonsProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const [isAsking, setAsking] = useState(false);
  const invite = async () => {
    const call = { params: { organisation, round: round.id }, body: { stakeholders: [...chosen] } };
    const done = await act(inviteToRound, call, ({ invited }) => text("invited", { count: invited }));
    if (done !== undefined) onDone();
    return done;
  };
  const count = chosen.length;
  if (round.phase === "closed") return null;
  return (
    <div className={styles.acts}>
      <Button
        disabled={count === 0}
        onClick={() => (round.phase === "draft" ? void invite() : setAsking(true))}
      >
        {text(isAll ? "inviteAll" : "invite", { count })}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text("inviteTitle", { count })}
          words={text("inviteWords")}
          act={text("inviteNow")}
          onAct={invite}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Invited({ round, people }: { readonly round: Round; readonly people: readonly BoardPerson[] }) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const units = useTable("units").byId;
  const act = useRoundAct();
  const kept = people.filter(({ state }) => state !== "revoked");
  const takeOut = ({ invitation, name }: BoardPerson) =>
    void act(revokeRoundLink, { params: { organisation, round: round.id, id: invitation } }, () =>
      text("takenOut", { name }),
    );
  return (
    <section className={styles.invited} aria-labelledby="invited">
      <h2 id="invited" className={styles.heading}>
        {text("invitedPeople")}
      </h2>
      <p className={styles.soft}>{text("peopleStanding", { count: kept.length })}</p>
      <ul className={styles.invitedList} tabIndex={0} aria-labelledby="invited">
        {kept.map((person) => (
          <li key={person.invitation} className={styles.invitedPerson}>
            <span className={styles.choiceWords}>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.soft}>
                {[
                  units.get(person.unit ?? "")?.name,
                  person.hasMail ? undefined : `${text("mail")}: ${text("noMail")}`,
                ]
                  .filter((part) => part !== undefined)
                  .join(" · ")}
              </span>
            </span>
            {round.phase === "draft" && (
              <IconButton
                size="small"
                label={`${text("takeOut")}: ${person.name}`}
                onClick={() => takeOut(person)}
              >
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
