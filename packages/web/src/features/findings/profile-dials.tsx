import type { Profile } from "@lodestar/core";
import { useState } from "react";
import { findings } from "../../messages/en/findings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Dial } from "../../ui/dial.tsx";
import { Meter } from "../../ui/meter.tsx";
import styles from "./findings.module.css";
import { ruleName } from "./rule-name.ts";

export const dialNames = ["coordinated", "engaged", "prepared", "changePrepared"] as const;
export type DialName = (typeof dialNames)[number];

/** The four dials; each opens into its parts, the weakest first, with their reasons. */
export function ProfileDials({ profile }: { readonly profile: Profile }) {
  const text = useTexts(findings);
  const [open, setOpen] = useState<DialName | undefined>(undefined);
  return (
    <section aria-label={text("profile")} className={styles.profile}>
      <div className={styles.dials}>
        {dialNames.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.dial}
            aria-expanded={open === name}
            aria-controls="dial-parts"
            onClick={() => setOpen(open === name ? undefined : name)}
          >
            <Dial
              name={text(`dial_${name}`)}
              value={profile[name].value}
              weakest={profile[name].parts[0]?.reason}
            />
          </button>
        ))}
      </div>
      <div id="dial-parts">{open !== undefined && <Parts profile={profile} name={open} />}</div>
    </section>
  );
}

function Parts({ profile, name }: { readonly profile: Profile; readonly name: DialName }) {
  const text = useTexts(findings);
  return (
    <div className={styles.parts}>
      <h2 className={styles.partsTitle}>{text("parts", { dial: text(`dial_${name}`) })}</h2>
      <ul className={styles.partList}>
        {profile[name].parts.map(({ id, value, reason, people }) => (
          <li key={id} className={styles.part}>
            <Meter label={ruleName(id)} share={value} />
            <p className={styles.reason}>
              {reason}{" "}
              {people !== null && <span className={styles.soft}>({text("people", { count: people })})</span>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
