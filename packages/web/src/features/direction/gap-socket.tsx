import { Plus, Waypoints } from "lucide-react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { type NorthStarRow, type Tier, kindsOfTier } from "./chain-spread.ts";
import styles from "./direction.module.css";
import { useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";
import { useDropPlace } from "./use-drag.ts";

const mostOffered = 12;

/** An empty place of the chain, which asks for what is missing. An element can be dropped on it. */
export function GapSocket({ tier, goal }: { readonly tier: Tier; readonly goal: NorthStarRow }) {
  const text = useTexts(direction);
  const isMine = useMayEditDirection();
  const place = useDropPlace(goal.id);
  const words = text(`gap_${tier.name}`, { goal: goal.title });
  return (
    <li className={styles.socket} {...place}>
      <p>{words}</p>
      {isMine && <Answer tier={tier} goal={goal} words={words} />}
    </li>
  );
}

type AnswerProps = { readonly tier: Tier; readonly goal: NorthStarRow; readonly words: string };

function Answer({ tier, goal, words }: AnswerProps) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const { setEditing } = useDirection();
  const makeNew = kindsOfTier[tier.name].map((kind): MenuItem => ({
    label: text(`add_${kind}`),
    icon: <Plus />,
    run: () => {
      const row = { kind, title: text(kind), supports: [{ to: goal.id, share: null }] };
      setEditing(acts.add("elements", row));
    },
  }));
  const existing = tier.elements.slice(0, mostOffered).map((element): MenuItem => ({
    label: element.title,
    icon: <Waypoints />,
    run: () => acts.support(element.id, goal.id),
  }));
  const heading: readonly MenuItem[] =
    existing.length === 0 ? [] : ["line", { heading: text("gapExisting") }];
  const trigger = (
    <Button size="small" aria-label={`${text("gapAnswer")}: ${words}`}>
      {text("gapAnswer")}
    </Button>
  );
  return (
    <Menu trigger={trigger} items={[{ heading: text("gapNew") }, ...makeNew, ...heading, ...existing]} />
  );
}
