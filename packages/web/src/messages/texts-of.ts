import type { Catalogue, Message, MessageValue, Messages, Texts } from "./catalogue.ts";
import { pluralRules, numberFormat } from "./intl.ts";
import { translationOf } from "./translations.ts";

/** The texts of a catalogue in one language; a text that is not translated yet is English. */
export function textsOf<M extends Messages>({ feature, messages }: Catalogue<M>, language: string): Texts<M> {
  const translated = translationOf(language, feature);
  return (key, ...values) => {
    const message: Message = translated?.[key] ?? messages[key] ?? key;
    return filled(message, values[0] ?? {}, language);
  };
}

function filled(message: Message, values: Readonly<Record<string, MessageValue>>, language: string): string {
  return formOf(message, values.count, language).replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    return typeof value === "number" ? numberFormat(language).format(value) : value;
  });
}

function formOf(message: Message, count: MessageValue | undefined, language: string): string {
  if (typeof message === "string") return message;
  // English says "no items" more kindly than "0 items"; `zero` is used for 0 wherever it is written.
  if (count === 0 && message.zero !== undefined) return message.zero;
  return message[pluralRules(language).select(Number(count))] ?? message.other;
}
