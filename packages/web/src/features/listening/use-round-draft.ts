import { type BodyOf, type Round, changeRound, readRound } from "@lodestar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { codeOf } from "../../api/api-problem.ts";
import { api, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";

/** What of a round is written by hand. */
export type RoundPart = Omit<BodyOf<typeof changeRound>, "version">;

/** How far the last change is: `problem` says why it was not saved. */
export type DraftState = { readonly isSaving: boolean; readonly problem: string | undefined };

/** After the last letter, in milliseconds. */
const pause = 600;

export type RoundDraft = {
  readonly round: Round;
  readonly change: (part: RoundPart) => void;
  readonly state: DraftState;
  /** Saves what is not saved yet; tells whether everything is. */
  readonly flush: () => Promise<boolean>;
};

/** A round while it is written: shown at once, saved a moment later. Parts that nobody else touched meanwhile are not lost. */
export function useRoundDraft(loaded: Round): RoundDraft {
  const [written, setWritten] = useState<RoundPart>({});
  const [state, setState] = useState<DraftState>({ isSaving: false, problem: undefined });
  const pending = useRef<RoundPart>({});
  const version = useRef(loaded.version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useSend(loaded.id);
  if (loaded.version > version.current) version.current = loaded.version;
  const flush = useEffectEvent(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const part = pending.current;
    if (Object.keys(part).length === 0) return true;
    pending.current = {};
    setState({ isSaving: true, problem: undefined });
    const sent = await send(version.current, part);
    if (sent.ok) version.current = sent.version;
    else pending.current = { ...part, ...pending.current };
    setState({ isSaving: false, problem: sent.ok ? undefined : sent.problem });
    return sent.ok;
  });
  const change = useCallback((part: RoundPart) => {
    setWritten((before) => ({ ...before, ...part }));
    pending.current = { ...pending.current, ...part };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  }, []);
  const forget = useEffectEvent(() => {
    const isNewest = loaded.version >= version.current;
    if (isNewest && !state.isSaving && Object.keys(pending.current).length === 0) setWritten({});
  });
  // Once the server tells what was written, it is read from there: others may have changed it since.
  useEffect(() => forget(), [loaded.version]);
  // Leaving the page saves what is on its way.
  useEffect(() => () => void flush(), []);
  const keep = useCallback(() => flush(), []);
  return { round: { ...loaded, ...written } as Round, change, state, flush: keep };
}

type Sent =
  { readonly ok: true; readonly version: number } | { readonly ok: false; readonly problem: string };

/** Sends a part; where somebody else changed the round meanwhile, once more on top of theirs. */
function useSend(id: string) {
  const { id: organisation } = useOrganisation();
  const queries = useQueryClient();
  const words = useProblemWords();
  const params = { organisation, round: id };
  return async (version: number, part: RoundPart): Promise<Sent> => {
    let answer = await api(changeRound, { params, body: { version, ...part } });
    if (!answer.ok && codeOf(answer.problem) === "stale_version") {
      const newest = await api(readRound, { params });
      if (newest.ok)
        answer = await api(changeRound, { params, body: { version: newest.value.version, ...part } });
    }
    void queries.invalidateQueries({ queryKey: derivedKey(organisation, "rounds") });
    if (answer.ok) return { ok: true, version: answer.value.version };
    const { title, advice } = words(answer.problem);
    return { ok: false, problem: answer.problem.fields === undefined ? title : advice };
  };
}
