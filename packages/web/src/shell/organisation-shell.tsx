import { makeChange, organisation as readOrganisation } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { ChangeSender } from "../api/change-sender.ts";
import { api, apiQuery } from "../api/client.ts";
import { LiveTables } from "../api/live-tables.ts";
import { type CurrentOrganisation, OrganisationContext } from "../api/organisation-context.ts";
import { ownChanges } from "../api/own-changes.ts";
import { type Session, useSession } from "../api/session.ts";
import { useEvents } from "../api/use-events.ts";
import { TimeZone } from "../messages/use-texts.ts";
import { NotFound } from "../routes/not-found.tsx";
import { useParams } from "../routes/use-router.ts";
import { Page } from "../ui/page.tsx";
import { TitleSuffix } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Frame } from "./frame.tsx";
import { rememberOrganisation } from "./last-organisation.ts";
import { LostRaceDialog, useLostRaces } from "./lost-race-dialog.tsx";
import { PageFailed } from "./page-failed.tsx";

type Membership = Session["memberships"][number];

/** Everything within one organisation: rail, page, live rows. */
export function OrganisationShell({ children }: { readonly children: ReactNode }) {
  const { organisation: id } = useParams();
  const session = useSession();
  const membership = session?.memberships.find(({ organisation }) => organisation.id === id);
  if (session === null || session === undefined) return null;
  if (membership === undefined) return <NotFound />;
  return (
    <Within key={id} membership={membership}>
      {children}
    </Within>
  );
}

function Within({ membership, children }: { readonly membership: Membership; readonly children: ReactNode }) {
  const { organisation, member } = membership;
  const { data, error, refetch } = useQuery({
    ...apiQuery(["organisation", organisation.id, "self"], readOrganisation, {
      params: { organisation: organisation.id },
    }),
    staleTime: Infinity,
  });
  const races = useLostRaces();
  const { tables, sender } = useLiveRows(organisation.id, races.choose);
  useEffect(() => {
    rememberOrganisation(organisation.id);
    return () => ownChanges.forget();
  }, [organisation.id]);
  const timeZone = data?.settings.timeZone ?? "UTC";
  const current = useMemo<CurrentOrganisation>(
    () => ({ ...organisation, timeZone, role: member.role, member, tables, sender }),
    [organisation, timeZone, member, tables, sender],
  );
  return (
    <OrganisationContext value={current}>
      <TimeZone value={timeZone}>
        <TitleSuffix value={data?.name ?? organisation.name}>
          <Frame>
            {data !== undefined && <Live tables={tables} from={data.seq} member={member.id} />}
            {data === undefined ? notYet(error, () => void refetch()) : children}
          </Frame>
          {races.race !== undefined && <LostRaceDialog race={races.race} onChoose={races.decide} />}
        </TitleSuffix>
      </TimeZone>
    </OrganisationContext>
  );
}

/** Before the number of the latest change is known: rows loaded after it are never older than what is listened to. */
function notYet(error: Error | null, retry: () => void): ReactNode {
  if (error !== null) return <PageFailed error={error} reset={retry} />;
  return (
    <Page>
      <Skeleton count={2} />
    </Page>
  );
}

function Live({
  tables,
  from,
  member,
}: {
  readonly tables: LiveTables;
  readonly from: number;
  readonly member: string;
}) {
  const [after] = useState(from);
  useEvents(tables, after, member);
  return null;
}

function useLiveRows(organisation: string, choose: ReturnType<typeof useLostRaces>["choose"]) {
  const queries = useQueryClient();
  const live = useMemo(() => {
    const tables = new LiveTables(queries, organisation);
    const sender = new ChangeSender({
      send: (edits, reason) =>
        api(makeChange, {
          params: { organisation },
          body: { edits: [...edits], ...(reason === undefined ? {} : { reason }) },
        }),
      rowOf: (table, id) => tables.rowOf(table, id),
      suppose: (supposed) => tables.suppose(supposed),
      settle: (supposed) => tables.settle(supposed),
      hear: (change) => tables.hear(change, true),
      choose,
    });
    return { tables, sender };
  }, [queries, organisation, choose]);
  useEffect(() => void live.tables.prepare(), [live]);
  return live;
}
