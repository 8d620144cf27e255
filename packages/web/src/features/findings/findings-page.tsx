import type { listFindings, ResponseOf } from "@lodestar/contract";
import type { Profile } from "@lodestar/core";
import { useDeferredValue, useMemo, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { findings } from "../../messages/en/findings.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { useParam } from "../../routes/use-param.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { FindingFilters } from "./finding-filters.tsx";
import { type FindingFilter, findingGroups, isShown } from "./finding-groups.ts";
import { FindingList } from "./finding-list.tsx";
import styles from "./findings.module.css";
import { ProfileDials, dialNames } from "./profile-dials.tsx";
import { useFindings, useNewFindings } from "./use-findings.ts";

type Found = ResponseOf<typeof listFindings>;

/** What the rules find now, beside the profile they make: in words first, then by severity. */
export function FindingsPage() {
  const text = useTexts(findings);
  const { may } = useOrganisation();
  const { found, profile, loading } = useFindings();
  if (!may("findings.read")) return <NoRight />;
  return (
    <Page>
      <PageHeader
        title={text("title")}
        standing={found && profile && <Standing found={found} profile={profile} />}
      />
      <Loaded of={loading} skeleton="rows" count={8}>
        {() => found && profile && <Findings found={found} profile={profile} />}
      </Loaded>
    </Page>
  );
}

function NoRight() {
  const text = useTexts(findings);
  const { id } = useOrganisation();
  return (
    <Page>
      <PageHeader title={text("title")} />
      <EmptyState
        title={text("noRightTitle")}
        actions={<Link to={`/o/${encodeURIComponent(id)}/plan`}>{text("toPlan")}</Link>}
      >
        {text("noRightWords")}
      </EmptyState>
    </Page>
  );
}

function Standing({ found, profile }: { readonly found: Found; readonly profile: Profile }) {
  const text = useTexts(findings);
  const { day } = useFormats();
  const severe = found.rules.reduce((sum, rule) => sum + rule.severe, 0);
  const weakest = dialNames
    .filter((name) => profile[name].value !== null)
    .toSorted((a, b) => (profile[a].value ?? 1) - (profile[b].value ?? 1))[0];
  const dial = weakest === undefined ? "" : text("weakest", { dial: text(`dial_${weakest}`) });
  return (
    <>
      {text("standing", { conflicts: text("conflicts", { count: severe }), weakest: dial })}{" "}
      <span className={styles.soft}>{text("judgedOn", { day: day(found.today) })}</span>
    </>
  );
}

function Findings({ found, profile }: { readonly found: Found; readonly profile: Profile }) {
  const text = useTexts(findings);
  const [open, setOpen] = useParam("finding");
  const [filter, setFilter] = useState<FindingFilter>({});
  const asked = useDeferredValue(filter);
  const ids = useMemo(() => found.findings.map(({ id }) => id), [found]);
  const fresh = useNewFindings(ids);
  const shown = useMemo(
    () => found.findings.filter((each) => isShown(each, asked, (id) => found.titles[id]?.title ?? id)),
    [found, asked],
  );
  const groups = useMemo(
    () =>
      findingGroups(
        shown,
        found.rules.map(({ rule }) => rule),
      ),
    [shown, found],
  );
  return (
    <>
      <ProfileDials profile={profile} />
      {found.findings.length === 0 ? (
        <EmptyState title={text("emptyTitle")}>{text("emptyWords")}</EmptyState>
      ) : (
        <>
          <FindingFilters
            filter={filter}
            onChange={setFilter}
            rules={found.rules.filter(({ severe, serious, notice }) => severe + serious + notice > 0)}
            shown={shown.length}
            all={found.findings.length}
          />
          <FindingList
            groups={groups}
            found={found}
            fresh={fresh}
            open={open}
            onOpen={(id) => setOpen(id, "replace")}
          />
          {shown.length === 0 && (
            <p className={styles.none}>
              {text("emptyFiltered")} <Button onClick={() => setFilter({})}>{text("showAll")}</Button>
            </p>
          )}
        </>
      )}
    </>
  );
}
