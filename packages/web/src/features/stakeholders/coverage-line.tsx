import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { namedBySide, unitsWithNobody } from "./register-rows.ts";

const MOST_NAMED = 3;

/** Who is named so far, in words: by side, and the units where nobody is. */
export function CoverageLine() {
  const text = useTexts(stakeholders);
  const { list } = useFormats();
  const people = useTable("stakeholders");
  const units = useTable("units");
  const named = useMemo(() => namedBySide(people.rows), [people.rows]);
  const empty = useMemo(() => unitsWithNobody(units.rows, people.rows), [units.rows, people.rows]);
  if (people.state !== "ready" || units.state !== "ready") return null;
  const names = empty.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = empty.length - names.length;
  const listed = list(more === 0 ? names : [...names, text("moreUnits", { count: more })]);
  return text("standing", {
    inner: text("innerNamed", { count: named.inner }),
    outer: text("outerNamed", { count: named.outer }),
    noSide: text("noSideNamed", { count: named.unknown }),
    units:
      units.rows.length === 0 ? text("noUnits") : text("emptyUnits", { count: empty.length, units: listed }),
  });
}
