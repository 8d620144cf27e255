import { useQueryClient } from "@tanstack/react-query";
import { Keyboard, LogOut } from "lucide-react";
import { signOut } from "../api/accounts.ts";
import { useSession } from "../api/session.ts";
import { shell } from "../messages/en/shell.ts";
import { languages } from "../messages/translations.ts";
import { useTexts } from "../messages/use-texts.ts";
import { toast } from "../ui/feedback/toast-queue.ts";
import { keyRegistry } from "../ui/keys/use-keys.ts";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { initials } from "./initials.ts";
import styles from "./person-menu.module.css";
import { prefer, usePreference } from "./preferences.ts";

/** Who is signed in: appearance, language, the way out. */
export function PersonMenu() {
  const session = useSession();
  const name = session?.person.name ?? "";
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles.person}>
          <span aria-hidden className={styles.initials}>
            {initials(name)}
          </span>
          <span className={styles.name}>{name}</span>
        </button>
      }
      items={usePersonItems(session?.person.email ?? "")}
    />
  );
}

/** What the person can do from everywhere. */
function usePersonItems(email: string): readonly MenuItem[] {
  const text = useTexts(shell);
  const theme = usePreference("theme");
  const language = usePreference("language");
  const leave = useSignOut();
  const themes = { system: text("themeSystem"), light: text("themeLight"), dark: text("themeDark") } as const;
  return [
    { heading: email },
    "line",
    { heading: text("theme") },
    ...(["system", "light", "dark"] as const).map((name) => ({
      label: themes[name],
      isChosen: theme === name,
      run: () => prefer({ theme: name }),
    })),
    "line",
    { heading: text("language") },
    ...languages.map(({ code, name }) => ({
      label: name,
      isChosen: language === code,
      run: () => prefer({ language: code }),
    })),
    "line",
    { label: text("keys"), icon: <Keyboard />, keys: "?", run: showKeys },
    { label: text("signOut"), icon: <LogOut className="turns" />, run: () => void leave() },
  ];
}

const showKeys = () =>
  keyRegistry
    .scopes()
    .flatMap(({ bindings }) => bindings)
    .find(({ keys }) => keys === "?")
    ?.run();

function useSignOut(): () => Promise<void> {
  const text = useTexts(shell);
  const queries = useQueryClient();
  return async () => {
    const answer = await signOut();
    if (!answer.ok && answer.status !== 401) {
      toast({ kind: "problem", words: text("signOutFailed") });
      return;
    }
    queries.clear();
    window.location.assign("/sign-in");
  };
}
