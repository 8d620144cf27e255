import { Ellipsis, Search } from "lucide-react";
import { palette } from "../messages/en/palette.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import type { PagePath } from "../routes/page-path.ts";
import { Link } from "../routes/link.tsx";
import { useNavigate } from "../routes/use-router.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { OrganisationSwitcher } from "./organisation-switcher.tsx";
import { PersonMenu } from "./person-menu.tsx";
import styles from "./phone-bars.module.css";
import { type RailLink, useRailLinks } from "./rail-links.tsx";
import { useCycleWords } from "./rail.tsx";

/** On a phone: who and where above, the steps below, under the thumb. */
export function PhoneBars({ onFind }: { readonly onFind: () => void }) {
  return (
    <>
      <TopBar onFind={onFind} />
      <BottomBar />
    </>
  );
}

function TopBar({ onFind }: { readonly onFind: () => void }) {
  const searching = useTexts(palette);
  return (
    <header className={styles.top}>
      <div className={styles.where}>
        <OrganisationSwitcher detail={useCycleWords()} />
      </div>
      <IconButton label={searching("open")} onClick={onFind}>
        <Search />
      </IconButton>
      <div className={styles.who}>
        <PersonMenu />
      </div>
    </header>
  );
}

/** Steps that a thumb reaches at once; the others stand first under More. */
const atHand: readonly PagePath[] = ["today", "listening", "plan", "findings"];

function BottomBar() {
  const text = useTexts(shell);
  const links = useRailLinks();
  const navigate = useNavigate();
  const [near, further] = [true, false].map((isNear) =>
    links.filter(({ path }) => atHand.includes(path) === isNear),
  ) as [RailLink[], RailLink[]];
  return (
    <nav aria-label={text("rail")} className={styles.bottom}>
      {near.map((link) => (
        <Step key={link.path} link={link} />
      ))}
      <Menu
        side="top"
        align="end"
        trigger={
          <button type="button" className={styles.link}>
            <span className={styles.icon}>
              <Ellipsis aria-hidden />
            </span>
            {text("more")}
          </button>
        }
        items={further.map(({ to, label, icon: Icon }) => ({
          label,
          icon: <Icon />,
          run: () => void navigate(to),
        }))}
      />
    </nav>
  );
}

function Step({ link: { to, label, icon: Icon, open } }: { readonly link: RailLink }) {
  return (
    <Link to={to} className={styles.link}>
      <span className={styles.icon}>
        <Icon aria-hidden />
        {open !== undefined && open.isCalm !== true && <i className={styles.dot} />}
      </span>
      {label}
      {open !== undefined && <VisuallyHidden>{open.words}</VisuallyHidden>}
    </Link>
  );
}
