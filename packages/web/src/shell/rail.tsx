import { PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { useTable } from "../api/use-table.ts";
import { palette } from "../messages/en/palette.ts";
import { shell } from "../messages/en/shell.ts";
import { useFormats, useTexts } from "../messages/use-texts.ts";
import { Link } from "../routes/link.tsx";
import { useArrival } from "../routes/use-router.ts";
import { classNames } from "../ui/class-names.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { KeyCaps } from "../ui/keys/key-caps.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { OrganisationSwitcher } from "./organisation-switcher.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { prefer, usePreference } from "./preferences.ts";
import { type RailLink, useRailLinks } from "./rail-links.tsx";
import styles from "./rail.module.css";

type RailProps = { readonly onFind: () => void; readonly onNearFind: () => void };

/** The steps of the loop, at the start of the line. */
export function Rail({ onFind, onNearFind }: RailProps) {
  const text = useTexts(shell);
  const links = useRailLinks();
  const isNarrow = usePreference("isRailNarrow");
  return (
    <div className={styles.rail}>
      <OrganisationSwitcher detail={useCycleWords()} />
      <FindButton onFind={onFind} onNearFind={onNearFind} />
      <nav aria-label={text("rail")} className={styles.links}>
        {(["loop", "house"] as const).map((group) => (
          <ul key={group}>
            {links
              .filter((link) => link.group === group)
              .map((link) => (
                <li key={link.path}>
                  <RailEntry link={link} />
                </li>
              ))}
          </ul>
        ))}
      </nav>
      <div className={styles.foot}>
        <PersonMenu />
        <IconButton
          label={text(isNarrow ? "wideRail" : "narrowRail")}
          className={styles.toggle}
          onClick={() => prefer({ isRailNarrow: !isNarrow })}
        >
          {isNarrow ? <PanelLeftOpen className="turns" /> : <PanelLeftClose className="turns" />}
        </IconButton>
      </div>
    </div>
  );
}

function FindButton({ onFind, onNearFind }: RailProps) {
  const text = useTexts(palette);
  return (
    <button
      type="button"
      className={styles.find}
      data-tooltip={text("open")}
      data-tooltip-keys="mod+k"
      onClick={onFind}
      onPointerEnter={onNearFind}
      onFocus={onNearFind}
    >
      <Search aria-hidden />
      <span className={styles.words}>{text("title")}</span>
      <span aria-hidden className={styles.caps}>
        <KeyCaps keys="mod+k" />
      </span>
    </button>
  );
}

function RailEntry({ link }: { readonly link: RailLink }) {
  const { number } = useFormats();
  const isWithin = useArrival()?.place.path.startsWith(`${link.to}/`) === true;
  return (
    <Link
      to={link.to}
      className={styles.link}
      data-tooltip={link.label}
      data-tooltip-side="end"
      {...(isWithin && { "aria-current": "page" as const })}
    >
      <link.icon aria-hidden />
      <span className={styles.words}>{link.label}</span>
      {link.open !== undefined && (
        <span
          className={classNames(styles.count, link.open.isCalm === true && styles.calm)}
          data-tooltip={link.open.words}
        >
          <span aria-hidden>{number(link.open.count)}</span>
          <VisuallyHidden>{link.open.words}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}

/** The cycle the organisation is in, if it says so. */
export function useCycleWords(): string | undefined {
  const text = useTexts(shell);
  const cycle = useTable("organisation").rows.find(({ key }) => key === "cycle")?.value;
  return cycle === undefined ? undefined : text("cycle", { cycle });
}
