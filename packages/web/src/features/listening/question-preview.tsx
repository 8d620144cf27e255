import type { RespondentRound } from "@lodestar/contract";
import { useEffect, useRef } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import styles from "./listening.module.css";

type QuestionPreviewProps = { readonly round: RespondentRound; readonly at: number };

/** After the last letter, in milliseconds. */
const pause = 250;

/** One question in the size of a phone, made by the very page that people answer on. */
export function QuestionPreview({ round, at }: QuestionPreviewProps) {
  const text = useTexts(listening);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const turn = setTimeout(async () => {
      const { previewQuestion } = await import("../../answer/preview.ts");
      place.current?.replaceChildren(previewQuestion(round, at) ?? "");
    }, pause);
    return () => clearTimeout(turn);
  }, [round, at]);
  return (
    <section className={styles.preview} aria-label={text("preview")}>
      <p className={styles.soft}>{text(at < 0 ? "previewNone" : "preview")}</p>
      {at >= 0 && <div ref={place} className={styles.phone} />}
    </section>
  );
}
