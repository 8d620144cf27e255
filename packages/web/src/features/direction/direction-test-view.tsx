import type { DirectionTest, UnitTested } from "@lodestar/core";
import { useRef } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { Combobox, type Option } from "../../ui/combobox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { DirectionPlot, isPlaced } from "./direction-plot.tsx";
import styles from "./direction-test.module.css";
import { TestFiles } from "./test-files.tsx";
import { useDirectionTest, wholeUnit } from "./use-direction-test.ts";

/** The direction test: the picture, the units behind it, and the way to rate one. */
export function DirectionTestView() {
  const text = useTexts(direction);
  const { may } = useOrganisation();
  const { data, loading } = useDirectionTest();
  return (
    <div className={styles.test}>
      <RateChoice />
      {may("findings.read") ? (
        <Loaded of={loading} skeleton="rows" count={8}>
          {() => data !== undefined && <Tested test={data} />}
        </Loaded>
      ) : (
        <EmptyState title={text("testHidden")}>{text("testHiddenWords")}</EmptyState>
      )}
    </div>
  );
}

const mostOffered = 40;

function RateChoice() {
  const text = useTexts(direction);
  const { language } = useFormats();
  const [, setUnit] = useParam("unit");
  const units = useTable("units").rows;
  const find = (words: string): readonly Option[] => {
    const low = words.trim().toLocaleLowerCase(language);
    const all = [
      { value: wholeUnit, label: text("testWhole") },
      ...units.map(({ id, name }) => ({ value: id, label: name })),
    ];
    return all.filter(({ label }) => label.toLocaleLowerCase(language).includes(low)).slice(0, mostOffered);
  };
  return (
    <div className={styles.rate}>
      <Combobox
        label={text("testRate")}
        placeholder={text("testFindUnit")}
        value={null}
        find={find}
        onChange={(option) => option !== null && setUnit(option.value)}
      />
    </div>
  );
}

function Tested({ test }: { readonly test: DirectionTest }) {
  const text = useTexts(direction);
  const [unit, setUnit] = useParam("unit");
  const plot = useRef<SVGSVGElement>(null);
  const { units, divide, withheld } = test;
  const placed = units.filter(isPlaced);
  const open = (opened: UnitTested) => setUnit(opened.unit ?? wholeUnit);
  if (units.length === 0)
    return (
      <EmptyState title={text("testNone")}>
        {text("testNoneWords")} {withheld > 0 && text("testWithheld", { count: withheld })}
      </EmptyState>
    );
  return (
    <>
      <div className={styles.head}>
        <div>
          <Caption units={units} />
          <p className={styles.note}>{text("testCross")}</p>
          {withheld > 0 && <p className={styles.note}>{text("testWithheld", { count: withheld })}</p>}
        </div>
        <TestFiles test={test} plot={plot} />
      </div>
      <div className={styles.beside}>
        <DirectionPlot ref={plot} units={placed} divide={divide} current={unit} onOpen={open} />
        <ol className={styles.units}>
          {units.map((each, place) => (
            <li key={each.unit ?? wholeUnit}>
              <UnitLine
                unit={each}
                place={place + 1}
                isCurrent={unit === (each.unit ?? wholeUnit)}
                onOpen={open}
              />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Two camps about a link: van der Eijk's A is below zero. */
const isSplit = ({ strategySupportsPurpose, organisationSupportsStrategy }: UnitTested) =>
  [strategySupportsPurpose, organisationSupportsStrategy].some((rated) => (rated?.agreement ?? 0) < 0);

function Caption({ units }: { readonly units: readonly UnitTested[] }) {
  const text = useTexts(direction);
  const { number, list } = useFormats();
  const placed = units.filter(isPlaced);
  const [weakest] = placed;
  if (weakest === undefined || weakest.quadrant === null) return null;
  const split = units.filter(isSplit).map(({ name }) => name);
  const aligned = placed.filter(({ quadrant }) => quadrant === "aligned").length;
  return (
    <p className={styles.caption}>
      {text("testCaption", { aligned: number(aligned), count: placed.length })}{" "}
      {text("testWeakest", {
        name: weakest.name,
        score: number(weakest.score ?? 0),
        quadrant: text(`quadrant_${weakest.quadrant}`).toLocaleLowerCase(),
      })}{" "}
      {split.length > 0 && text("testSplit", { names: list(split) })}
    </p>
  );
}

type UnitLineProps = {
  readonly unit: UnitTested;
  readonly place: number;
  readonly isCurrent: boolean;
  readonly onOpen: (unit: UnitTested) => void;
};

function UnitLine({ unit, place, isCurrent, onOpen }: UnitLineProps) {
  const text = useTexts(direction);
  const { number } = useFormats();
  const { score, quadrant, strategySupportsPurpose: first, organisationSupportsStrategy: second } = unit;
  const count = Math.max(first?.people ?? 0, second?.people ?? 0);
  return (
    <button
      type="button"
      className={styles.unit}
      aria-current={isCurrent || undefined}
      onClick={() => onOpen(unit)}
    >
      <span className={styles.number}>{score === null ? "" : number(place)}</span>
      <span>{unit.name}</span>
      <span className={styles.score}>
        {score === null ? text("testNoScore") : text("testScore", { score: number(score) })}
      </span>
      <span className={styles.facts}>
        {quadrant !== null && `${text(`quadrant_${quadrant}`)} · `}
        {text("testPeople", { count })}
      </span>
    </button>
  );
}
