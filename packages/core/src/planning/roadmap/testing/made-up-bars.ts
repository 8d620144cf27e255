import fc from "fast-check";
import type { Bar } from "../bar.ts";
import { type DependencyLink, precedenceOf } from "../precedence.ts";

/** A bar as a test writes it: its days as numbers; the rest does not matter. */
export const bar = (id: string, from: number, to: number, isOpen = true): Bar => ({
  id,
  table: "initiatives",
  title: id,
  from,
  to,
  isPoint: false,
  isOpen,
  unit: null,
  owner: null,
});

/** Up to nine bars, some done, with dependencies of all kinds, rings among them. */
export const madeUpBars = fc
  .array(fc.record({ from: fc.nat(40), days: fc.nat(12), isOpen: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  })
  .chain((shapes) => {
    const bars = shapes.map(({ from, days, isOpen }, place) =>
      bar(`b${place}`, from, from + days, isOpen || place % 3 > 0),
    );
    const place = fc.nat(bars.length - 1).map((at) => `b${at}`);
    return fc
      .uniqueArray(fc.record({ before: place, after: place }), {
        maxLength: 14,
        selector: ({ before, after }) => `${before} ${after}`,
      })
      .map((links: readonly DependencyLink[]) => ({ bars, links, precedence: precedenceOf(bars, links) }));
  });
