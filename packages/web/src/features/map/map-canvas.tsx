import { Maximize, Minus, Plus } from "lucide-react";
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { map as catalogue } from "../../messages/en/map.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { type PlacedMap, mapLayers } from "@lodestar/core";
import { type Picture, drawMap } from "./draw-map.ts";
import { type Colours } from "./map-colours.ts";
import {
  type Size,
  type View,
  centredOn,
  fitted,
  nodeAt,
  sheetOf,
  viewOf,
  viewText,
  zoomed,
} from "./map-view.ts";
import styles from "./map.module.css";
import { useLooks } from "./use-looks.ts";

export type MapCanvasProps = {
  readonly data: PlacedMap;
  readonly colours: Colours;
  readonly chosen: number | undefined;
  readonly found: ReadonlySet<number> | undefined;
  readonly onChoose: (node: number | undefined) => void;
};

/** How long a view rests before the address says it. */
const RESTS = 400;
const STEP = 1.25;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The map as a picture to move about in, with a pointer, with fingers or with keys. */
export function MapCanvas({ data, colours, chosen, found, onChoose }: MapCanvasProps) {
  const text = useTexts(catalogue);
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = useRoom(place);
  const { view, least, setView, fit } = useView(data, room);
  const looks = useLooks(place, colours);
  const [pointed, setPointed] = useState<number>();
  const lit = useLit(data, pointed ?? chosen, found);
  const names = useNames();
  const picture: Picture | undefined = useMemo(
    () => looks && { data, colours, looks, names, lit, chosen },
    [data, colours, looks, names, lit, chosen],
  );
  usePainted(canvas, picture, view, room);
  const zoom = (factor: number, at = { x: room.width / 2, y: room.height / 2 }) =>
    setView((now) => zoomed(now, factor, at, least));
  useWheel(canvas, zoom);
  const choose = (node: number) => {
    onChoose(node);
    setView((now) => centredOn(data, node, now, room));
  };
  useFoundShown(data, chosen, room, setView);
  const hands = useHands({ data, view, setView, zoom, onPoint: setPointed, onChoose });
  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow !== undefined) choose(chosen === undefined ? 0 : data.neighbour(chosen, ...arrow));
    else if (event.key === "+" || event.key === "=") zoom(STEP);
    else if (event.key === "-") zoom(1 / STEP);
    else if (event.key === "0") fit();
    else if (event.key === "Escape") onChoose(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={place} className={styles.place}>
      <canvas
        ref={canvas}
        role="application"
        tabIndex={0}
        className={styles.canvas}
        aria-label={useCaption(data)}
        data-points={pointed === undefined ? undefined : true}
        onKeyDown={press}
        {...hands}
      />
      <div className={styles.tools}>
        <IconButton label={text("zoomIn")} onClick={() => zoom(STEP)}>
          <Plus />
        </IconButton>
        <IconButton label={text("zoomOut")} onClick={() => zoom(1 / STEP)}>
          <Minus />
        </IconButton>
        <IconButton label={text("fit")} onClick={fit}>
          <Maximize />
        </IconButton>
      </div>
      <p role="status" className={styles.spoken}>
        {chosen !== undefined && <Chosen data={data} node={chosen} />}
      </p>
    </div>
  );
}

function Chosen({ data, node }: { readonly data: PlacedMap; readonly node: number }) {
  const text = useTexts(catalogue);
  const { number } = useFormats();
  return text("chosen", {
    title: data.title(node),
    layer: text(`layer_${data.layer(node)}`),
    up: number(data.up(node).length),
    down: number(data.down(node).length),
  });
}

function useCaption({ map }: PlacedMap): string {
  const text = useTexts(catalogue);
  const { number } = useFormats();
  return useMemo(() => {
    const bands = mapLayers.flatMap((layer, place) => {
      const count = map.layers.filter((each) => each === place).length;
      return count === 0 ? [] : [text("band", { name: text(`layer_${layer}`), count: number(count) })];
    });
    return text("canvas", { bands: bands.join(", ") });
  }, [map, text, number]);
}

function useNames() {
  const text = useTexts(catalogue);
  return useMemo(
    () => ({ bands: mapLayers.map((layer) => text(`layer_${layer}`)), withoutGoal: text("withoutGoal") }),
    [text],
  );
}

function useRoom(place: React.RefObject<HTMLElement | null>): Size {
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [place]);
  return room;
}

/** The view that the address names, else everything; moved views are written into the address once they rest. */
function useView(data: PlacedMap, room: Size) {
  const [named, setNamed] = useParam("at");
  const [moved, setMoved] = useState<View | undefined>(() => viewOf(named));
  const whole = useMemo(() => fitted(sheetOf(data), room), [data, room]);
  const view = moved ?? whole;
  const write = useEffectEvent((value: View | undefined) => setNamed(value && viewText(value), "replace"));
  useEffect(() => {
    const timer = setTimeout(() => write(moved), RESTS);
    return () => clearTimeout(timer);
  }, [moved]);
  const setView = useCallback(
    (change: (now: View) => View) => setMoved((before) => change(before ?? whole)),
    [whole],
  );
  return { view, least: Math.min(whole.scale, 1), setView, fit: () => setMoved(undefined) };
}

function useLit(data: PlacedMap, node: number | undefined, found: ReadonlySet<number> | undefined) {
  return useMemo(() => (node === undefined ? found : data.path(node)), [data, node, found]);
}

/** Draws once a frame at most, in points as fine as the screen's. */
function usePainted(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  picture: Picture | undefined,
  view: View,
  room: Size,
): void {
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null || picture === undefined || room.width === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      const fine = window.devicePixelRatio;
      const [width, height] = [Math.round(room.width * fine), Math.round(room.height * fine)];
      if (sheet.width !== width || sheet.height !== height) Object.assign(sheet, { width, height });
      const brush = sheet.getContext("2d", { alpha: false });
      if (brush === null) return;
      brush.setTransform(fine, 0, 0, fine, 0, 0);
      drawMap(brush, picture, view, room);
    });
    return () => cancelAnimationFrame(frame);
  }, [canvas, picture, view, room]);
}

/** React listens to wheels passively; a map must keep the page from scrolling. */
function useWheel(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  zoom: (factor: number, at: { x: number; y: number }) => void,
): void {
  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), { x: event.offsetX, y: event.offsetY });
  });
  useEffect(() => {
    const sheet = canvas.current;
    const listen = (event: WheelEvent) => turn(event);
    sheet?.addEventListener("wheel", listen, { passive: false });
    return () => sheet?.removeEventListener("wheel", listen);
  }, [canvas]);
}

/** Brings what was chosen elsewhere, in the search or by the address, into the window. */
function useFoundShown(
  data: PlacedMap,
  chosen: number | undefined,
  room: Size,
  setView: (change: (now: View) => View) => void,
): void {
  const show = useEffectEvent((node: number) => setView((now) => centredOn(data, node, now, room)));
  const isReady = room.width > 0;
  useEffect(() => {
    if (chosen !== undefined && isReady) show(chosen);
  }, [chosen, isReady]);
}

type HandsNeed = {
  readonly data: PlacedMap;
  readonly view: View;
  readonly setView: (change: (now: View) => View) => void;
  readonly zoom: (factor: number, at: { x: number; y: number }) => void;
  readonly onPoint: (node: number | undefined) => void;
  readonly onChoose: (node: number | undefined) => void;
};

/** So far a press may wander and still be a press. */
const STILL = 5;

/** One pointer drags, two draw the map closer or further, a press that stays chooses. */
function useHands({ data, view, setView, zoom, onPoint, onChoose }: HandsNeed) {
  const down = useRef(new Map<number, { x: number; y: number }>());
  const wandered = useRef(0);
  const at = (event: PointerEvent) => ({ x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY });
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      if (down.current.size === 0) wandered.current = 0;
      down.current.set(event.pointerId, at(event));
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      const [now, before] = [at(event), down.current.get(event.pointerId)];
      if (before === undefined) {
        onPoint(nodeAt(data, view, now));
        return;
      }
      const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
      down.current.set(event.pointerId, now);
      wandered.current += Math.hypot(now.x - before.x, now.y - before.y);
      if (other !== undefined) {
        const factor = distance(now, other) / Math.max(1, distance(before, other));
        zoom(factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        return;
      }
      if (wandered.current > STILL)
        setView((seen) => ({ ...seen, x: seen.x + now.x - before.x, y: seen.y + now.y - before.y }));
    },
    onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => {
      down.current.delete(event.pointerId);
      if (wandered.current <= STILL) onChoose(nodeAt(data, view, at(event)));
    },
    onPointerCancel: (event: PointerEvent) => void down.current.delete(event.pointerId),
    onPointerLeave: () => onPoint(undefined),
  };
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);
