import { NO_DAY } from "../../calendar/day.ts";
import type { Situation } from "../../friction/situation.ts";
import { type Item, type Organisation, kindCode } from "../../organisation/organisation.ts";
import { linksAmong } from "./map-links.ts";

/** The layers of the map from the top, where purpose lies, to the words that people said. */
export const mapLayers = [
  "purpose",
  "goals",
  "elements",
  "objectives",
  "initiatives",
  "targets",
  "actions",
  "asks",
  "barriers",
  "decisions",
  "themes",
  "statements",
] as const;
export type MapLayer = (typeof mapLayers)[number];

/** The layer whose items head a territory each. */
export const TERRITORY_LAYER = mapLayers.indexOf("goals");

/** Everything of an organisation that has a place on its map, column by column: item `i` is `ids[i]`. */
export type OrganisationMap = {
  readonly ids: readonly string[];
  /** What it is called; long words are cut at `LONGEST_TITLE` letters. */
  readonly titles: readonly string[];
  /** Its place in `mapLayers`. */
  readonly layers: readonly number[];
  /** Its place in `unitNames`, -1 where it belongs to no unit. */
  readonly units: readonly number[];
  readonly unitNames: readonly string[];
  /** Where work stands, as it is written; empty where nothing is written. */
  readonly states: readonly string[];
  /** Days since the last check-in of a target, -1 where there was none or it is no target. */
  readonly ages: readonly number[];
  /** Link `l` says that item `from[l]` serves, belongs to or led to item `to[l]`, with a share or strength. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weights: readonly number[];
};

export const LONGEST_TITLE = 160;

/** Tables whose items make up the layer of the same name. */
const layeredKinds = mapLayers.slice(2) as readonly Exclude<MapLayer, "purpose" | "goals">[];

/**
 * What the map of an organisation shows: its items from purpose to words, and what each of them serves. Words that are
 * kept but not shown are left out, and nobody's name is on it, so that everybody may see all of it.
 */
export function organisationMap({ organisation, graph, today }: Situation): OrganisationMap {
  const places = new Map<Item, number>();
  const [ids, titles, layers, units, states, ages]: [
    string[],
    string[],
    number[],
    number[],
    string[],
    number[],
  ] = [[], [], [], [], [], []];
  const unitNames: string[] = [];
  const unitPlaces = new Map<Item, number>();
  const unitPlace = (unit: Item): number => {
    if (!organisation.isKind(unit, "units")) return -1;
    const known = unitPlaces.get(unit);
    if (known !== undefined) return known;
    unitPlaces.set(unit, unitNames.length);
    return unitNames.push(organisation.title(unit)) - 1;
  };
  for (const item of itemsOnMap(organisation)) {
    places.set(item, ids.length);
    ids.push(organisation.id(item));
    titles.push(shortened(organisation.title(item)));
    layers.push(mapLayers.indexOf(layerOf(organisation, item)));
    units.push(unitPlace(unitBehind(organisation, graph, item)));
    states.push(stateOf(organisation, item));
    const last = organisation.isKind(item, "targets") ? graph.lastCheckIn(item) : NO_DAY;
    ages.push(last === NO_DAY ? -1 : Math.max(0, today - last));
  }
  return { ids, titles, layers, units, unitNames, states, ages, ...linksAmong(organisation, places) };
}

const shortened = (title: string) =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`;

function* itemsOnMap({ tables }: Organisation): Iterable<Item> {
  for (const row of tables.northstar.rows()) yield tables.northstar.columns.id.values[row]!;
  for (const kind of layeredKinds)
    for (const row of tables[kind].rows()) {
      if (kind === "statements" && tables.statements.columns.moderated.is(row, "yes")) continue;
      yield tables[kind].columns.id.values[row]!;
    }
}

function layerOf(organisation: Organisation, item: Item): MapLayer {
  const kind = organisation.kindOf(item)!;
  if (kind !== "northstar") return kind as MapLayer;
  return organisation.tables.northstar.columns.kind.is(organisation.row[item]!, "goal") ? "goals" : "purpose";
}

function unitBehind(organisation: Organisation, graph: Situation["graph"], item: Item): Item {
  const { tables, row } = organisation;
  const at = row[item]!;
  if (organisation.isKind(item, "elements")) return tables.elements.columns.unit.values[at]!;
  if (organisation.isKind(item, "targets")) return graph.unitOf(tables.targets.columns.objective.values[at]!);
  if (organisation.isKind(item, "asks")) return tables.asks.columns.toUnit.values[at]!;
  return graph.unitOf(item);
}

function stateOf({ kind, row, tables }: Organisation, item: Item): string {
  const at = row[item]!;
  if (kind[item] === kindCode.objectives) return tables.objectives.columns.status.value(at) ?? "";
  if (kind[item] === kindCode.initiatives) return tables.initiatives.columns.status.value(at) ?? "";
  if (kind[item] === kindCode.actions) return tables.actions.columns.status.value(at) ?? "";
  if (kind[item] === kindCode.asks) return tables.asks.columns.answer.value(at) ?? "";
  return "";
}
