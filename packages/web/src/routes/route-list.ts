import type { QueryClient } from "@tanstack/react-query";
import { type Session, sessionQuery } from "../api/session.ts";
import { lastOrganisation } from "../shell/last-organisation.ts";
import { innerPages, pages } from "./pages.ts";
import type { Route } from "./router.ts";

/** Every address there is. */
export function routesWith(queries: QueryClient): readonly Route[] {
  const session = () => queries.query({ ...sessionQuery, staleTime: "static" });
  const unlessSignedIn: Route["elsewhere"] = async (_, { href }) =>
    (await session()) === null ? `/sign-in?to=${encodeURIComponent(href)}` : undefined;
  return [
    { pattern: "/", elsewhere: async () => frontOf(await session()) },
    {
      pattern: "/sign-in",
      elsewhere: async () => ((await session()) === null ? undefined : "/"),
      load: async () => (await import("./sign-in.tsx")).SignIn,
    },
    { pattern: "/setup", load: async () => (await import("./setup.tsx")).Setup },
    { pattern: "/sign-in/link", load: async () => (await import("./sign-in-link.tsx")).SignInLink },
    { pattern: "/new-password", load: async () => (await import("./new-password.tsx")).NewPassword },
    {
      pattern: "/invitation",
      load: async () => (await import("./accept-invitation.tsx")).AcceptInvitation,
    },
    {
      pattern: "/new-organisation",
      elsewhere: unlessSignedIn,
      load: async () => (await import("./new-organisation.tsx")).NewOrganisation,
    },
    {
      pattern: "/o/:organisation",
      elsewhere: async ({ organisation = "" }) => Promise.resolve(directionOf(organisation)),
    },
    ...[...pages, ...innerPages].map(({ path, load }) => ({
      pattern: `/o/:organisation/${path}`,
      elsewhere: unlessSignedIn,
      layout,
      load,
    })),
    ...design,
  ];
}

const layout = async () => (await import("../shell/organisation-shell.tsx")).OrganisationShell;

/** All components in all their states; not part of what is shipped. */
const design: readonly Route[] = import.meta.env.DEV
  ? [{ pattern: "/design", load: async () => (await import("./design.tsx")).Design }]
  : [];

/** The organisation somebody was in last, or the first they are a member of. */
function frontOf(session: Session | null): string {
  if (session === null) return "/sign-in";
  const ids = session.memberships.map(({ organisation }) => organisation.id);
  const id = ids.find((known) => known === lastOrganisation()) ?? ids[0];
  return id === undefined ? "/new-organisation" : directionOf(id);
}

const directionOf = (organisation: string) => `/o/${encodeURIComponent(organisation)}/direction`;
