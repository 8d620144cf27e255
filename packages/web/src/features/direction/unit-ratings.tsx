import type { UnitTested } from "@lodestar/core";
import { useTable } from "../../api/use-table.ts";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import styles from "./direction-test.module.css";
import {
  type TestedLink,
  testedLinks,
  useDirectionTest,
  useUnitRatings,
  wholeUnit,
} from "./use-direction-test.ts";

type UnitRatingsProps = { readonly id: string; readonly onClose: () => void };

/** How one unit is rated, by whom as far as the person may know, and their own rating to give or change. */
export function UnitRatings({ id, onClose }: UnitRatingsProps) {
  const text = useTexts(direction);
  const units = useTable("units").byId;
  const unit = id === wholeUnit ? null : id;
  const name = unit === null ? text("testWhole") : (units.get(unit)?.name ?? unit);
  const tested = useDirectionTest().data?.units.find((each) => each.unit === unit);
  const ratings = useUnitRatings(unit, name);
  return (
    <Inspector
      title={name}
      kind={tested?.quadrant ? text(`quadrant_${tested.quadrant}`) : undefined}
      onClose={onClose}
    >
      {testedLinks.map((link) => (
        <RatedLink key={link} link={link} tested={tested} ratings={ratings} />
      ))}
      {ratings.stakeholder === null && <p className={styles.note}>{text("ownRatingNobody")}</p>}
    </Inspector>
  );
}

type RatedLinkProps = {
  readonly link: TestedLink;
  readonly tested: UnitTested | undefined;
  readonly ratings: ReturnType<typeof useUnitRatings>;
};

function RatedLink({ link, tested, ratings }: RatedLinkProps) {
  const text = useTexts(direction);
  const { number } = useFormats();
  const rated =
    link === "strategy_supports_purpose"
      ? tested?.strategySupportsPurpose
      : tested?.organisationSupportsStrategy;
  const others = ratings.of(link).filter(({ stakeholder }) => stakeholder !== ratings.stakeholder);
  return (
    <section className={styles.link} aria-label={text(`question_${link}`)}>
      <h3>{text(`question_${link}`)}</h3>
      {rated === null || rated === undefined ? (
        <p className={styles.note}>{text("testNotTold")}</p>
      ) : (
        <p>
          {text("linkRated", { median: number(rated.median), count: rated.people })}
          {rated.people > 1 &&
            ` · ${text("testSpread", { low: number(rated.lowerQuartile), high: number(rated.upperQuartile) })}`}
          {rated.agreement !== null && ` · ${text("testAgreement", { value: number(rated.agreement) })}`}
        </p>
      )}
      {ratings.mayRate && (
        <NumberField
          label={text("ownRating")}
          hint={text("ownRatingHint")}
          value={ratings.own(link)?.value ?? null}
          onChange={(value) => ratings.rate(link, value)}
        />
      )}
      {others.length > 0 && <Raters rows={others} />}
    </section>
  );
}

type RatersProps = {
  readonly rows: readonly { readonly id: string; readonly stakeholder: string; readonly value: number }[];
};

function Raters({ rows }: RatersProps) {
  const text = useTexts(direction);
  const { number } = useFormats();
  const people = useTable("stakeholders").byId;
  return (
    <details>
      <summary>{text("ratedBy")}</summary>
      <ul className={styles.raters}>
        {rows
          .toSorted((a, b) => a.value - b.value)
          .map(({ id, stakeholder, value }) => (
            <li key={id}>
              <span>{people.get(stakeholder)?.name ?? stakeholder}</span>
              <span>{number(value)}</span>
            </li>
          ))}
      </ul>
    </details>
  );
}
