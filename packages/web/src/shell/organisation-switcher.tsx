import { ChevronsUpDown, Plus } from "lucide-react";
import { useOrganisation } from "../api/organisation-context.ts";
import { useSession } from "../api/session.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { useNavigate } from "../routes/use-router.ts";
import { Menu } from "../ui/menu.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import styles from "./organisation-switcher.module.css";
import { Star } from "./star.tsx";

/** Which organisation this is, and the way to another. */
export function OrganisationSwitcher({ detail }: { readonly detail?: string | undefined }) {
  const text = useTexts(shell);
  const session = useSession();
  const { id, name } = useOrganisation();
  const navigate = useNavigate();
  const organisations = session?.memberships.map(({ organisation }) => organisation) ?? [];
  return (
    <Menu
      trigger={
        <button type="button" className={styles.switcher}>
          <Star />
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.detail}>{detail ?? "\u00a0"}</span>
          </span>
          <VisuallyHidden>{text("switchOrganisation")}</VisuallyHidden>
          <ChevronsUpDown aria-hidden className={styles.arrows} />
        </button>
      }
      items={[
        { heading: text("organisations") },
        ...organisations.map((organisation) => ({
          label: organisation.name,
          isChosen: organisation.id === id,
          run: () => void navigate(`/o/${encodeURIComponent(organisation.id)}/direction`),
        })),
        "line",
        {
          label: text("newOrganisation"),
          icon: <Plus />,
          run: () => void navigate("/new-organisation"),
        },
      ]}
    />
  );
}
