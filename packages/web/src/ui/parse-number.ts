import { numberFormat } from "../messages/intl.ts";

/**
 * Reads a number as people of a language write it. An empty text is `null`, what is no number is `undefined`.
 * A single point or comma that cannot part thousands is a decimal sign in every language.
 */
export function parseNumber(written: string, language: string): number | null | undefined {
  const text = written.replaceAll(/[\s\u00a0\u202f'’]/g, "").replace("−", "-");
  if (text === "") return null;
  const decimal =
    numberFormat(language)
      .formatToParts(1.5)
      .find(({ type }) => type === "decimal")?.value ?? ".";
  const group = decimal === "," ? "." : ",";
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(text);
  const plain = isGrouped ? text.replaceAll(group, "").replace(decimal, ".") : text.replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
