import { listTokens, makeToken, revokeToken } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { settings } from "../../messages/en/settings.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAct } from "../members/use-members.ts";
import styles from "./settings.module.css";

/** A member's own API tokens: made, shown once, revoked. */
export function TokenSettings() {
  const text = useTexts(settings);
  const [secret, setSecret] = useState<string | undefined>(undefined);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text("tokens")}</h2>
      <p className={styles.soft}>
        {text("tokensWords")}
        <a href="/api/reference">{text("apiLink")}</a>
      </p>
      <TokenList />
      {secret !== undefined && <Secret secret={secret} />}
      <NewToken onMade={setSecret} />
    </section>
  );
}

function TokenList() {
  const text = useTexts(settings);
  const { day, instant } = useFormats();
  const act = useAct();
  const { id: organisation } = useOrganisation();
  const params = { organisation };
  const { data } = useQuery(apiQuery(derivedKey(organisation, "tokens"), listTokens, { params }));
  if (data === undefined) return null;
  if (data.tokens.length === 0) return <p className={styles.soft}>{text("noTokens")}</p>;
  return (
    <ul className={styles.list}>
      {data.tokens.map(({ id, name, scope, expiresAt, lastUsedAt }) => (
        <li key={id} className={styles.token}>
          <span>
            {name}{" "}
            <span className={styles.soft}>
              {text(`scope_${scope}`)} · {text("expires", { day: day(expiresAt.slice(0, 10)) })} ·{" "}
              {lastUsedAt === null ? text("neverUsed") : text("lastUsed", { when: instant(lastUsedAt) })}
            </span>
          </span>
          <Button
            size="small"
            aria-label={`${text("revoke")}: ${name}`}
            onClick={() => void act(revokeToken, { params: { organisation, id } }, text("revoked"))}
          >
            {text("revoke")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  const text = useTexts(settings);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast({ words: text("copied") });
  };
  return (
    <div className={styles.secret} role="status">
      <p className={styles.soft}>{text("tokenMade")}</p>
      <code>{secret}</code>
      <Button size="small" onClick={() => void copy()}>
        {text("copy")}
      </Button>
    </div>
  );
}

const scopes = ["read", "change"] as const;

function NewToken({ onMade }: { readonly onMade: (secret: string) => void }) {
  const text = useTexts(settings);
  const words = useProblemWords();
  const queries = useQueryClient();
  const { id: organisation } = useOrganisation();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<(typeof scopes)[number]>("read");
  const [days, setDays] = useState<number | null>(90);
  const make = async () => {
    const body = { name: name.trim(), scope, days: days ?? 90 };
    const answer = await api(makeToken, { params: { organisation }, body });
    if (answer.ok) {
      onMade(answer.value.token);
      setName("");
    } else toast({ words: words(answer.problem).advice, kind: "problem" });
    await queries.invalidateQueries({ queryKey: derivedKey(organisation, "tokens") });
  };
  return (
    <div className={styles.fields}>
      <TextField label={text("tokenName")} value={name} onChange={setName} />
      <Select
        label={text("scope")}
        value={scope}
        choices={scopes.map((each) => ({ value: each, label: text(`scope_${each}`) }))}
        onChange={(next) => next !== null && setScope(next)}
      />
      <NumberField label={text("days")} value={days} onChange={setDays} />
      <Button disabled={name.trim() === ""} onClick={() => void make()}>
        {text("makeToken")}
      </Button>
    </div>
  );
}
