import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { signInWithPassword } from "../api/accounts.ts";
import { sessionQuery } from "../api/session.ts";
import { useNavigate } from "../routes/use-router.ts";

type Key = { readonly email: string; readonly password: string };

/** Goes into an organisation that somebody has just made or joined; signs in where the server has not done so yet. */
export function useEnter(): (organisation: string, key?: Key) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    async (organisation, key) => {
      const session = () => queries.query({ ...sessionQuery, staleTime: 0 });
      if ((await session()) === null && key !== undefined) {
        await signInWithPassword(key.email, key.password);
        await session();
      }
      await navigate(`/o/${encodeURIComponent(organisation)}/direction`, "replace");
    },
    [queries, navigate],
  );
}
