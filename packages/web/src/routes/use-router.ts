import { createContext, use, useSyncExternalStore } from "react";
import type { Arrival, Params, Router } from "./router.ts";

export const RouterContext = createContext<Router | undefined>(undefined);

export function useRouter(): Router {
  const router = use(RouterContext);
  if (router === undefined) throw new Error("This part of the page is outside of the router.");
  return router;
}

/** Where the person is; `undefined` before the first page is there. */
export function useArrival(): Arrival | undefined {
  const router = useRouter();
  return useSyncExternalStore(router.subscribe, router.arrival);
}

/** What the names of the pattern stand for: `useParams().organisation`. */
export const useParams = (): Params => useArrival()?.params ?? {};

/** Goes to an address: `navigate("/o/…/plan")`, `navigate(href, "replace")`. */
export const useNavigate = (): Router["go"] => useRouter().go;
