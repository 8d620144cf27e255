import type { MapLayer, PlacedMap } from "@lodestar/core";
import { ArrowUpRight } from "lucide-react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { map as catalogue } from "../../messages/en/map.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import styles from "./map.module.css";

type MapInspectorProps = {
  readonly data: PlacedMap;
  readonly node: number;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
};

/** The table in which the items of a layer are at home. */
const tableOf = (layer: MapLayer): string => (layer === "purpose" || layer === "goals" ? "northstar" : layer);

/** So many of what leads here are listed. */
const MOST = 40;

/** One item of the map: where it leads, what leads here, and the page on which it is at home. */
export function MapInspector({ data, node, onChoose, onClose }: MapInspectorProps) {
  const text = useTexts(catalogue);
  const { id: organisation } = useOrganisation();
  const [unit, state] = [data.unit(node), data.state(node)];
  return (
    <Inspector
      title={data.title(node)}
      label={data.title(node)}
      kind={text(`layer_${data.layer(node)}`)}
      onClose={onClose}
    >
      <p>
        <Link to={addressOfItem(organisation, tableOf(data.layer(node)), data.id(node))}>
          {text("open")} <ArrowUpRight aria-hidden size={14} />
        </Link>
      </p>
      <dl className={styles.facts}>
        {unit !== undefined && (
          <>
            <dt>{text("unit")}</dt>
            <dd>{unit}</dd>
          </>
        )}
        {state !== "" && (
          <>
            <dt>{text("state")}</dt>
            <dd>{text(`state_${state}` as "state_open")}</dd>
          </>
        )}
      </dl>
      <Linked
        title={text("up")}
        none={text("upNone")}
        nodes={data.up(node)}
        data={data}
        onChoose={onChoose}
      />
      <Linked
        title={text("down")}
        none={text("downNone")}
        nodes={data.down(node)}
        data={data}
        onChoose={onChoose}
      />
    </Inspector>
  );
}

type LinkedProps = {
  readonly title: string;
  readonly none: string;
  readonly nodes: Int32Array;
  readonly data: PlacedMap;
  readonly onChoose: (id: string) => void;
};

function Linked({ title, none, nodes, data, onChoose }: LinkedProps) {
  const text = useTexts(catalogue);
  return (
    <section aria-label={title}>
      <h3 className={styles.subheading}>{title}</h3>
      {nodes.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.linked}>
        {[...nodes].slice(0, MOST).map((node) => (
          <li key={node}>
            <span className={styles.quiet}>{text(`layer_${data.layer(node)}`)}</span>{" "}
            <Button kind="quiet" size="small" onClick={() => onChoose(data.id(node))}>
              {data.title(node)}
            </Button>
          </li>
        ))}
      </ul>
      {nodes.length > MOST && <p className={styles.quiet}>{text("more", { count: nodes.length - MOST })}</p>}
    </section>
  );
}
