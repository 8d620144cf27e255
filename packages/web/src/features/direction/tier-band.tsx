import { useState } from "react";
import { Plus } from "lucide-react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { AddItem } from "./add-item.tsx";
import { type Tier, kindsOfTier } from "./chain-spread.ts";
import styles from "./direction.module.css";
import { ElementCard } from "./element-card.tsx";
import { GapSocket } from "./gap-socket.tsx";
import { useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";

/** So many cards are drawn before one asks for more. */
const step = 60;
const mostGaps = 3;

/** One row of the chain: its elements, and its empty places. */
export function TierBand({ tier }: { readonly tier: Tier }) {
  const text = useTexts(direction);
  const { current } = useDirection();
  const [shown, setShown] = useState(step);
  const currentPlace = tier.elements.findIndex(({ id }) => id === current);
  const drawn = tier.elements.slice(0, Math.max(shown, currentPlace + 1));
  const hidden = tier.elements.length - drawn.length;
  const heading = `tier-${tier.name}`;
  return (
    <section className={styles.band} aria-labelledby={heading} data-band>
      <header className={styles.bandHead}>
        <h2 id={heading}>{text(`tier_${tier.name}`)}</h2>
        <p>{text(`about_${tier.name}`)}</p>
        <AddToTier tier={tier} />
      </header>
      <div className={styles.bandBody}>
        <ul className={styles.cards}>
          {drawn.map((row) => (
            <ElementCard key={row.id} row={row} withKind={kindsOfTier[tier.name].length > 1} />
          ))}
          <Gaps tier={tier} />
        </ul>
        {hidden > 0 && (
          <Button onClick={() => setShown(shown + step * 4)}>{text("showMore", { count: hidden })}</Button>
        )}
      </div>
    </section>
  );
}

function Gaps({ tier }: { readonly tier: Tier }) {
  const text = useTexts(direction);
  const [isWhole, setWhole] = useState(false);
  if (tier.elements.length === 0)
    return (
      <li className={styles.socket}>
        <p>{text(`gapTier_${tier.name}`)}</p>
      </li>
    );
  // One more is drawn as quickly as offered.
  const isAll = isWhole || tier.unreached.length <= mostGaps + 1;
  const hidden = isAll ? 0 : tier.unreached.length - mostGaps;
  return (
    <>
      {tier.unreached.slice(0, isAll ? undefined : mostGaps).map((goal) => (
        <GapSocket key={goal.id} tier={tier} goal={goal} />
      ))}
      {hidden > 0 && (
        <li className={styles.socket}>
          <Button size="small" kind="quiet" onClick={() => setWhole(true)}>
            {text("showMore", { count: hidden })}
          </Button>
        </li>
      )}
    </>
  );
}

function AddToTier({ tier }: { readonly tier: Tier }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const { setEditing } = useDirection();
  const kinds = kindsOfTier[tier.name];
  const [only] = kinds;
  if (!useMayEditDirection() || only === undefined) return null;
  if (kinds.length === 1)
    return (
      <AddItem
        label={text(`add_${only}`)}
        name={tier.name}
        onAdd={(title) => acts.add("elements", { kind: only, title, supports: [] })}
      />
    );
  const items = kinds.map((kind) => ({
    label: text(`add_${kind}`),
    run: () => setEditing(acts.add("elements", { kind, title: text(kind), supports: [] })),
  }));
  const trigger = (
    <Button size="small" kind="quiet" className={styles.add} icon={<Plus />}>
      {text("addToOrganisation")}
    </Button>
  );
  return <Menu trigger={trigger} items={items} />;
}
