import { QueryClient, QueryClientProvider, notifyManager } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api/api-problem.ts";
import { onSignedOut } from "./api/client.ts";
import { sessionQuery } from "./api/session.ts";
import { routesWith } from "./routes/route-list.ts";
import { type Browser, Router } from "./routes/router.ts";
import { RouterContext } from "./routes/use-router.ts";
import { showPreferences } from "./shell/preferences.ts";
import { RootLayout } from "./shell/root-layout.tsx";
import "./ui/document.css";

/** A refusal stays a refusal; only a line that is down is tried again. */
const isWorthAnotherTry = (failures: number, error: unknown) =>
  failures < 2 && error instanceof ApiProblem && (error.problem.status === 0 || error.problem.status >= 500);

const browser: Browser = {
  href: () => window.location.href,
  push: (href) => window.history.pushState(null, "", href),
  replace: (href) => window.history.replaceState(null, "", href),
};

// Otherwise a timer tells of what changed, and keys that are pressed first would act on what was there before.
notifyManager.setScheduler(queueMicrotask);
const queries = new QueryClient({
  defaultOptions: { queries: { retry: isWorthAnotherTry, refetchOnWindowFocus: false, staleTime: 30_000 } },
});
const router = new Router(routesWith(queries), browser);

window.addEventListener("popstate", () => void router.go(window.location.href, "stay"));

onSignedOut(() => {
  queries.setQueryData(sessionQuery.queryKey, null);
  if (window.location.pathname.startsWith("/o/")) void router.again();
});

// A newer version was put up while this page was open: its parts have other names now.
window.addEventListener("vite:preloadError", (event) => {
  event.preventDefault();
  window.location.reload();
});

showPreferences();
const place = document.getElementById("lodestar");
if (place === null) throw new Error("index.html has no element with the id lodestar.");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterContext value={router}>
        <RootLayout />
      </RouterContext>
    </QueryClientProvider>
  </StrictMode>,
);
void router.go(window.location.href, "stay");
