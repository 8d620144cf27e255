import { type ResponseOf, suggestThemes } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";

type Suggested = ResponseOf<typeof suggestThemes>;

export type Suggestions = {
  readonly state: "none" | "asking" | "there";
  readonly suggested: Suggested | undefined;
  readonly ask: () => void;
  readonly close: () => void;
};

/** What the engine proposes, asked for by a press: a proposal from before a change stays until the next press. */
export function useSuggestions(): Suggestions {
  const { id: organisation } = useOrganisation();
  const problemWords = useProblemWords();
  const [isAsking, setAsking] = useState(false);
  const [suggested, setSuggested] = useState<Suggested>();
  const ask = async () => {
    setAsking(true);
    const answer = await api(suggestThemes, { params: { organisation } });
    setAsking(false);
    if (answer.ok) setSuggested(answer.value);
    else {
      const { title, advice } = problemWords(answer.problem);
      toast({ kind: "problem", words: `${title} ${advice}` });
    }
  };
  return {
    state: isAsking ? "asking" : suggested === undefined ? "none" : "there",
    suggested,
    ask: () => void ask(),
    close: () => setSuggested(undefined),
  };
}
