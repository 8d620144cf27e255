import type { Finding } from "@lodestar/core";
import { mayEdit } from "@lodestar/core";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { findings } from "../../messages/en/findings.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { useNavigate } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./findings.module.css";
import type { Titles } from "./titles.ts";

type FindingDecisionsProps = { readonly finding: Finding; readonly titles: Titles };

/** What was decided about all parties of a finding, and the way to decide it now. */
export function FindingDecisions({ finding, titles }: FindingDecisionsProps) {
  const text = useTexts(findings);
  const { day } = useFormats();
  const { id: organisation } = useOrganisation();
  const decide = useDecide(finding, titles);
  const parties = finding.parties.filter((id) => titles[id] !== undefined);
  const decided = useTable("decisions").rows.filter(
    ({ about }) => parties.length > 0 && parties.every((id) => about.includes(id)),
  );
  if (decided.length === 0 && decide === undefined) return null;
  return (
    <>
      <h4 className={styles.label}>{text("decisions")}</h4>
      <ul className={styles.decided}>
        {decided.map(({ id, question, outcome, decidedOn }) => (
          <li key={id}>
            <Link to={addressOfItem(organisation, "decisions", id)}>{question}</Link>
            <span className={styles.soft}>
              {outcome === null ? text("notDecided") : outcome} {decidedOn !== null && day(decidedOn)}
            </span>
          </li>
        ))}
      </ul>
      {decide && (
        <Button size="small" onClick={decide}>
          {text("decide")}
        </Button>
      )}
    </>
  );
}

/** Opens a decision about the finding's parties with its question, for those who may settle it. */
function useDecide({ parties, question }: Finding, titles: Titles): (() => void) | undefined {
  const text = useTexts(findings);
  const { id: organisation, may, member } = useOrganisation();
  const change = useChange();
  const navigate = useNavigate();
  const mayDecide =
    may("rows.change") && mayEdit(member, { table: "decisions", before: null, after: {}, units: [] });
  if (!mayDecide) return undefined;
  return () => {
    const id = newId();
    const about = parties.filter((party) => titles[party] !== undefined);
    void change({
      said: text("decisionOpened"),
      edits: [{ do: "add", table: "decisions", id, row: { question, about } }],
    });
    void navigate(addressOfItem(organisation, "decisions", id));
  };
}
