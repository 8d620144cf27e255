/** Characters XML cannot carry, or would change: control characters, halves of surrogate pairs, carriage returns. */
const UNSAFE = String.raw`[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n]]`;
/** Such a character, or an underscore that a reader would take for the start of an escape. */
const TO_ESCAPE = new RegExp(`${UNSAFE}|_(?=x[0-9A-Fa-f]{4}(?:_|${UNSAFE}))`, "gv");
const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for a cell, as XML. What XML cannot carry becomes `_xHHHH_`, the escape spreadsheet programs understand. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(TO_ESCAPE, hexEscape));
}

/** Text for an attribute or element, as XML. It must not hold control characters. */
export function escapeXml(text: string): string {
  return text.replace(MARKUP, (mark) => ENTITIES[mark]!);
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** The text that `escapeCellText` or a spreadsheet program wrote, with XML's own escapes already undone. */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
