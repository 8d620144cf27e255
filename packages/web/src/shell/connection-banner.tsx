import { WifiOff } from "lucide-react";
import { useConnection } from "../api/connection.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import styles from "./connection-banner.module.css";

/** Says that the line to the server is down, over the page, so that nothing moves. */
export function ConnectionBanner() {
  const text = useTexts(shell);
  const isDown = useConnection() === "waiting";
  return (
    <div role="status" className={styles.place}>
      {isDown && (
        <div className={styles.banner}>
          <WifiOff aria-hidden />
          {text("waiting")}
        </div>
      )}
    </div>
  );
}
