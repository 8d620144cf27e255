import { readAgreement } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { problemIn } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import styles from "./friction.module.css";
import { OrderChart } from "./order-chart.tsx";
import { SpreadEntry } from "./spread-entry.tsx";
import { UnitMeans } from "./unit-means.tsx";

/** How far people agree: each question's answers, the means by unit, and how units order the goals. */
export function AgreementView() {
  const text = useTexts(friction);
  const { id: organisation, may } = useOrganisation();
  const { data, error, refetch } = useQuery({
    ...apiQuery(derivedKey(organisation, "agreement"), readAgreement, { params: { organisation } }),
    enabled: may("findings.read"),
    placeholderData: (before) => before,
  });
  if (!may("findings.read"))
    return <EmptyState title={text("agreementHidden")}>{text("agreementHiddenWords")}</EmptyState>;
  const loading = {
    state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
    problem: error === null ? undefined : problemIn(error),
    retry: () => void refetch(),
  } as const;
  return (
    <Loaded of={loading} skeleton="rows" count={6}>
      {() =>
        data === undefined ? null : data.spreads.length === 0 && data.orders.order.length === 0 ? (
          <EmptyState title={text("noAgreementTitle")}>{text("noAgreementWords")}</EmptyState>
        ) : (
          <div className={styles.agreement}>
            {data.orders.order.length > 0 && <OrderChart orders={data.orders} />}
            {data.spreads.length > 0 && (
              <section aria-labelledby="spreads">
                <h2 id="spreads" className={styles.heading}>
                  {text("spreads", { count: data.spreads.length })}
                </h2>
                <div className={styles.spreads}>
                  {data.spreads.map((spread) => (
                    <SpreadEntry
                      key={`${spread.item} ${spread.scale[0]} ${spread.scale[1]}`}
                      spread={spread}
                    />
                  ))}
                </div>
              </section>
            )}
            {data.spreads.some(({ units }) => units.length > 0) && <UnitMeans spreads={data.spreads} />}
          </div>
        )
      }
    </Loaded>
  );
}
