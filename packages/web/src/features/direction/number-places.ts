/** Where a number stands beside its dot, in the units of the picture. */
export type NumberPlace = { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };

type Dot = { readonly x: number; readonly y: number };

const around: readonly NumberPlace[] = [
  { x: 8, y: -8, anchor: "start" },
  { x: -8, y: -8, anchor: "end" },
  { x: 8, y: 17, anchor: "start" },
  { x: -8, y: 17, anchor: "end" },
];

/** Numbers this near to a dot, or to another number, cannot be read. */
const near = 13;

/** For each dot the first corner that is free of other dots and numbers; above to the right where none is. */
export function numberPlaces(dots: readonly Dot[]): readonly NumberPlace[] {
  const taken: Dot[] = [];
  return dots.map((dot) => {
    const others = dots.filter((other) => other !== dot);
    const isFree = (place: NumberPlace) =>
      [...others, ...taken].every(({ x, y }) => {
        const middle = middleOf(dot, place);
        return Math.hypot(middle.x - x, middle.y - y) >= near;
      });
    const place = around.find(isFree) ?? { x: 8, y: -8, anchor: "start" };
    taken.push(middleOf(dot, place));
    return { ...place, x: dot.x + place.x, y: dot.y + place.y };
  });
}

const middleOf = (dot: Dot, { x, y, anchor }: NumberPlace): Dot => ({
  x: dot.x + x + (anchor === "start" ? 5 : -5),
  y: dot.y + y - 5,
});
