/** Line ends, tabs and what else stands for empty space: one space. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Signs a terminal would obey, the escape sign above all: shown as signs, so that whatever they said is only text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/gu;
/** Signs nobody sees: turns of the direction of writing, which could show another text than is there, and fillers. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** More marks on one letter than any script needs climb over the lines above. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text of anybody as text only: on one line, and nothing in it that a terminal takes for a command or a reader cannot
 * see.
 */
export function harmless(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(SPACES, " ")
    .replace(CONTROLS, (sign) => shown(sign.charCodeAt(0)))
    .replace(UNSEEN, "")
    .replace(TOO_MANY_MARKS, "$1");
}

/** The picture Unicode has for a control sign: ␛ for the escape sign. */
function shown(code: number): string {
  if (code === 0x7f) return "␡";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "�";
}
