import { useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Meter } from "../../ui/meter.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Inspector, SplitPane } from "../../ui/split-pane.tsx";
import { StatementInspector } from "./statement-inspector.tsx";
import { ThemeInspector } from "./theme-inspector.tsx";
import { ThemeList } from "./theme-list.tsx";
import styles from "./understanding.module.css";
import { useHeard, useHeld } from "./use-understanding.ts";
import { type WordWish, everyWord } from "./word-list.ts";
import { WordView } from "./word-view.tsx";

/** Words on one side, the themes they say together on the other, and beside them what was heard. */
export function UnderstandingPage() {
  const text = useTexts(understanding);
  const held = useHeld();
  const [item, setItem] = useParam("item");
  const [theme, setTheme] = useParam("theme");
  const [wish, setWish] = useState<WordWish>(everyWord);
  const isReady = Object.values(held).every(({ state }) => state === "ready");
  const open = (id: string) => setItem(id);
  const change = (next: WordWish) => {
    setWish(next);
    if (next.theme !== (theme ?? null)) setTheme(next.theme ?? undefined, "replace");
  };
  return (
    <Page width="fixed">
      <PageHeader title={text("title")} standing={isReady && <Standing />} />
      <SplitPane
        inspector={
          item !== undefined &&
          isReady && <Opened id={item} onOpen={open} onClose={() => setItem(undefined)} />
        }
      >
        <Loaded
          of={[held.statements, ...Object.values(held)]}
          empty={<EmptyState title={text("emptyTitle")}>{text("emptyWords")}</EmptyState>}
        >
          {() => (
            <div className={styles.columns}>
              <WordView
                themes={held.themes.rows}
                wish={{ ...wish, theme: theme ?? null }}
                onWish={change}
                current={item}
                onOpen={open}
              />
              <ThemeList themes={held.themes.rows} current={item} onOpen={open} />
            </div>
          )}
        </Loaded>
      </SplitPane>
    </Page>
  );
}

/** How many words are in no theme, and how many wait for an answer. */
function Standing() {
  const text = useTexts(understanding);
  const { number } = useFormats();
  const { heard } = useHeard();
  const themed = heard.filter(({ themes }) => themes.length > 0).length;
  const unanswered = heard.filter(({ disposition }) => disposition === undefined).length;
  if (heard.length === 0) return null;
  return (
    <span className={styles.standing}>
      <span>
        {text("standing", {
          inThemes: text("unthemed", { count: heard.length - themed }),
          unanswered: text("unanswered", { count: unanswered }),
        })}
      </span>
      <span className={styles.meter}>
        <Meter
          label={text("inThemes")}
          share={themed / heard.length}
          words={text("inThemesOf", { some: number(themed), all: number(heard.length) })}
        />
      </span>
    </span>
  );
}

type OpenedProps = {
  readonly id: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

function Opened({ id, onOpen, onClose }: OpenedProps) {
  const text = useTexts(understanding);
  const { themes, statements } = useHeld();
  const theme = themes.byId.get(id);
  const statement = statements.byId.get(id);
  if (theme !== undefined) return <ThemeInspector key={id} theme={theme} onOpen={onOpen} onClose={onClose} />;
  if (statement !== undefined)
    return <StatementInspector key={id} statement={statement} onOpen={onOpen} onClose={onClose} />;
  return (
    <Inspector title={text("notFoundTitle")} onClose={onClose}>
      <p>{text("notFoundWords")}</p>
    </Inspector>
  );
}
