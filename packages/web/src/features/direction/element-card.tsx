import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { classNames } from "../../ui/class-names.ts";
import type { ElementRow } from "./chain-spread.ts";
import styles from "./direction.module.css";
import { ItemMenu } from "./item-menu.tsx";
import { ItemTitle } from "./item-title.tsx";
import { useDirection, useMayEditDirection } from "./use-direction.ts";
import { dragProps, useDropPlace } from "./use-drag.ts";

/** An element, hanging by threads from what it supports: the stronger, the thicker. */
export function ElementCard({ row, withKind }: { readonly row: ElementRow; readonly withKind: boolean }) {
  const text = useTexts(direction);
  const { current, lit, freshIds, spread } = useDirection();
  const isMine = useMayEditDirection();
  const place = useDropPlace(row.id);
  const carried = spread.hanging.get(row.id)?.length ?? 0;
  return (
    <li
      className={classNames(styles.card, freshIds.has(row.id) && styles.fresh)}
      data-current={current === row.id || undefined}
      data-lit={lit.has(row.id) || undefined}
      {...place}
      {...(isMine ? dragProps(row.id) : {})}
    >
      <Threads row={row} />
      <div className={styles.body}>
        <div className={styles.line}>
          <div className={styles.words}>
            {withKind && <p className={styles.kind}>{text(row.kind)}</p>}
            <ItemTitle table="elements" row={row} />
          </div>
          <ItemMenu table="elements" row={row} />
        </div>
        {row.description !== null && <p className={styles.description}>{row.description}</p>}
        {carried > 0 && <p className={styles.carried}>{text("supportedBy", { count: carried })}</p>}
      </div>
    </li>
  );
}

const mostShown = 4;

function Threads({ row }: { readonly row: ElementRow }) {
  const text = useTexts(direction);
  const formats = useFormats();
  const { open, lit, northstar, elements, chooseSupports } = useDirection();
  const isMine = useMayEditDirection();
  if (row.supports.length === 0)
    return (
      <div className={styles.loose}>
        <p>{text("supportsNothing")}</p>
        {isMine && (
          <button type="button" className={styles.answer} onClick={() => chooseSupports(row.id)}>
            {text("supportsMenu")}
          </button>
        )}
      </div>
    );
  return (
    <ul className={styles.threads} aria-label={text("supports")}>
      {row.supports.slice(0, mostShown).map(({ to, share }) => (
        <li key={to} data-lit={lit.has(to) || undefined} {...(isMine ? dragProps(row.id, to) : {})}>
          <span
            aria-hidden
            className={styles.thread}
            data-unknown={share === null || undefined}
            style={{ inlineSize: `${Math.round(4 + (share ?? 0.15) * 28)}px` }}
          />
          <button type="button" className={styles.threadWords} onClick={() => open(to)}>
            {northstar.get(to)?.title ?? elements.get(to)?.title ?? to}
          </button>
          <span className={styles.strength}>
            {share === null ? text("strengthUnknown") : formats.share(share)}
          </span>
        </li>
      ))}
      {row.supports.length > mostShown && (
        <li className={styles.more}>{text("moreGaps", { count: row.supports.length - mostShown })}</li>
      )}
    </ul>
  );
}
