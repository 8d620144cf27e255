import { signOutElsewhere } from "../../api/accounts.ts";
import { settings } from "../../messages/en/settings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import styles from "./settings.module.css";

/** Ends all sessions of this person but the one that asks. */
export function SessionSettings() {
  const text = useTexts(settings);
  const end = async () => {
    if ((await signOutElsewhere()).ok) toast({ words: text("othersEnded") });
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text("sessions")}</h2>
      <Button onClick={() => void end()}>{text("endOthers")}</Button>
    </section>
  );
}
