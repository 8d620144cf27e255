import { Link2, Unlink2 } from "lucide-react";
import type { Chain } from "@lodestar/core";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./direction.module.css";

export type ChainLinkMarkProps = {
  readonly chain: Chain;
  readonly link: Chain["links"][number]["link"];
};

/** Between two rows of the chain: how people rate the link, and whether it is the weakest. */
export function ChainLinkMark({ chain, link }: ChainLinkMarkProps) {
  const text = useTexts(direction);
  const formats = useFormats();
  const rated = chain.links.find((each) => each.link === link);
  const isWeakest = chain.weakest === link;
  const median = rated?.median ?? null;
  const agreement = rated?.agreement ?? null;
  const Icon = isWeakest ? Unlink2 : Link2;
  return (
    <div className={styles.link} data-weakest={isWeakest || undefined}>
      <Icon aria-hidden />
      <p className={styles.linkName}>{text(`link_${link}`)}</p>
      {isWeakest && <p className={styles.weakest}>{text("weakest")}</p>}
      <p className={styles.linkWords}>
        {median === null
          ? text("linkUnrated")
          : text("linkRated", { median: formats.number(median), count: rated?.people ?? 0 })}
        {agreement !== null && ` · ${text("linkAgreement", { share: formats.share(agreement) })}`}
      </p>
      {isWeakest && <WeakestUnits chain={chain} link={link} />}
    </div>
  );
}

function WeakestUnits({ chain, link }: ChainLinkMarkProps) {
  const text = useTexts(direction);
  const formats = useFormats();
  const units = chain.weakestUnits.filter((unit) => unit.link === link);
  if (units.length === 0) return null;
  const trigger = (
    <Button size="small" kind="quiet">
      {text("weakUnits")}
    </Button>
  );
  return (
    <Popover title={text("weakUnits")} trigger={trigger}>
      <ul className={styles.units}>
        {units.map(({ unit, name, median, people }) => (
          <li key={unit}>
            <span>{name}</span>
            <span>{text("weakUnit", { median: formats.number(median), count: people })}</span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
