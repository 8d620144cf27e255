import { listFindings, readProfile } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { findings as catalogue } from "../../messages/en/findings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { announce } from "../../ui/live-region.tsx";
import type { Loading } from "../../ui/loaded.tsx";
import { difference } from "./finding-groups.ts";

/** What the rules find now, and the profile, asked for again after each change of anybody. */
export function useFindings() {
  const { id: organisation, may } = useOrganisation();
  const enabled = may("findings.read");
  const call = { params: { organisation }, query: {} };
  const found = useQuery({ ...apiQuery(derivedKey(organisation, "findings"), listFindings, call), enabled });
  const profile = useQuery({
    ...apiQuery(derivedKey(organisation, "profile"), readProfile, { params: { organisation } }),
    enabled,
  });
  return {
    found: found.data,
    profile: profile.data?.profile,
    loading: [loadingOf(found), loadingOf(profile)],
  };
}

type Asked = { readonly data: unknown; readonly error: unknown; readonly refetch: () => unknown };

function loadingOf({ data, error, refetch }: Asked): Loading {
  return {
    state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
    problem: error instanceof ApiProblem ? error.problem : undefined,
    retry: () => void refetch(),
  };
}

/** Ids of findings that came while the page was open; what comes and goes is also said aloud. */
export function useNewFindings(ids: readonly string[] | undefined): ReadonlySet<string> {
  const text = useTexts(catalogue);
  const before = useRef<ReadonlySet<string> | undefined>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const now = useMemo(() => (ids === undefined ? undefined : new Set(ids)), [ids]);
  useEffect(() => {
    if (now === undefined) return;
    const earlier = before.current;
    before.current = now;
    if (earlier === undefined) return;
    const { appeared, gone } = difference(earlier, now);
    if (gone.size > 0) announce(text("settled", { count: gone.size }));
    if (appeared.size > 0) announce(text("appeared", { count: appeared.size }));
    setFresh((known) => new Set([...known, ...appeared]));
  }, [now, text]);
  return fresh;
}
