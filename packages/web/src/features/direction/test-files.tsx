import type { DirectionTest, LinkRated } from "@lodestar/core";
import { Download } from "lucide-react";
import type { RefObject } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { csvText } from "../../ui/csv-text.ts";
import { download, pngOf, svgText } from "../../ui/download-plot.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";

type TestFilesProps = {
  readonly test: DirectionTest;
  readonly plot: RefObject<SVGSVGElement | null>;
};

const name = "direction-test";

/** Takes the picture or its numbers along. */
export function TestFiles({ test, plot }: TestFilesProps) {
  const text = useTexts(direction);
  const asPng = async (drawing: SVGSVGElement) => {
    const png = await pngOf(drawing);
    if (png !== null) download(`${name}.png`, png);
  };
  const items = [
    {
      label: text("asSvg"),
      run: () =>
        plot.current && download(`${name}.svg`, new Blob([svgText(plot.current)], { type: "image/svg+xml" })),
    },
    { label: text("asPng"), run: () => plot.current && void asPng(plot.current) },
    {
      label: text("asCsv"),
      run: () => download(`${name}.csv`, new Blob([testCsv(test)], { type: "text/csv" })),
    },
  ];
  const trigger = (
    <IconButton label={text("download")}>
      <Download />
    </IconButton>
  );
  return <Menu align="end" trigger={trigger} items={items} />;
}

const columnsOf = (link: string) =>
  ["median", "lower_quartile", "upper_quartile", "people"].map((column) => `${link}_${column}`);

const cellsOf = (rated: LinkRated | null) =>
  rated === null ? ["", "", "", ""] : [rated.median, rated.lowerQuartile, rated.upperQuartile, rated.people];

/** The test as a table for other programs: one line for each unit. */
const testCsv = ({ units }: DirectionTest) =>
  csvText([
    [
      "unit",
      "name",
      "score",
      "quadrant",
      ...columnsOf("strategy_supports_purpose"),
      ...columnsOf("organisation_supports_strategy"),
    ],
    ...units.map((unit) => [
      unit.unit ?? "",
      unit.name,
      unit.score ?? "",
      unit.quadrant ?? "",
      ...cellsOf(unit.strategySupportsPurpose),
      ...cellsOf(unit.organisationSupportsStrategy),
    ]),
  ]);
