import { useRef } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { ChainLinkMark } from "./chain-link.tsx";
import styles from "./direction.module.css";
import { NorthStar } from "./north-star.tsx";
import type { Proposals } from "./purpose-proposals.tsx";
import { TierBand } from "./tier-band.tsx";
import { useChain } from "./use-chain.ts";
import { useDirection } from "./use-direction.ts";
import { useDirectionKeys } from "./use-direction-keys.ts";

export type ChainViewProps = {
  readonly proposals: Proposals;
  readonly onPropose: () => void;
  readonly onLook: () => void;
};

/** The whole chain as one sheet. */
export function ChainView({ proposals, onPropose, onLook }: ChainViewProps) {
  const state = useDirection();
  const chain = useChain();
  const sheet = useRef<HTMLDivElement>(null);
  useDirectionKeys(sheet, state);
  return (
    <div ref={sheet} className={styles.sheet}>
      <NorthStar notice={<PurposeNotice proposals={proposals} onPropose={onPropose} onLook={onLook} />} />
      {state.spread.tiers.map((tier) => (
        <div key={tier.name} className={styles.tier}>
          {chain !== undefined && tier.name === "strategy" && (
            <ChainLinkMark chain={chain} link="strategy_supports_purpose" />
          )}
          {chain !== undefined && tier.name === "capability" && (
            <ChainLinkMark chain={chain} link="organisation_supports_strategy" />
          )}
          <TierBand tier={tier} />
        </div>
      ))}
    </div>
  );
}

/** Below the purpose: open proposals, and the way to make one. */
function PurposeNotice({ proposals, onPropose, onLook }: ChainViewProps) {
  const text = useTexts(direction);
  const { spread } = useDirection();
  const { may } = useOrganisation();
  const open = proposals.rows.filter((proposal) => proposal.state === "open");
  return (
    <div className={styles.notice}>
      {open.map((proposal) => (
        <p key={proposal.id} className={styles.proposalOpen}>
          {text("proposalOpen", { who: proposal.proposedBy.name })}
          <Button size="small" onClick={onLook}>
            {text("lookAtIt")}
          </Button>
        </p>
      ))}
      {spread.purpose !== undefined && may("purpose.propose") && (
        <Button size="small" kind="quiet" className={styles.add} onClick={onPropose}>
          {text("propose")}
        </Button>
      )}
    </div>
  );
}
