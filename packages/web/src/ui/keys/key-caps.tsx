import { isMac, keyCaps } from "./key-combination.ts";
import styles from "./key-caps.module.css";

/** Keys as caps: `<KeyCaps keys="mod+k" />`. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys, isMac()).map((press, place) => (
        <span key={place} className={styles.press}>
          {press.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
