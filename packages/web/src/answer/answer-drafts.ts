import type { RoundAnswer } from "@lodestar/core";

/** An answer that the server does not have yet, and what it knew when the answer was changed. */
export type Draft = { readonly now: RoundAnswer | null; readonly before: RoundAnswer | null };
export type Drafts = Readonly<Record<string, Draft>>;

/** Where drafts wait on this device. `isKept` is false where the browser keeps nothing, as in some private windows. */
export type DraftPlace = {
  readonly isKept: () => boolean;
  readonly read: () => Drafts;
  readonly write: (drafts: Drafts) => void;
};

/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A name for a link on this device that does not tell the link: 53 bits, good enough to tell links apart. */
export function linkName(token: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of token) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

export function draftPlace(shelf: Shelf | undefined, token: string): DraftPlace {
  const key = `lodestar.answer.${linkName(token)}`;
  let isKept = shelf !== undefined;
  return {
    isKept: () => isKept,
    read: () => {
      try {
        return JSON.parse(shelf?.getItem(key) ?? "{}") as Drafts;
      } catch {
        return {};
      }
    },
    write: (drafts) => {
      try {
        if (Object.keys(drafts).length === 0) shelf?.removeItem(key);
        else shelf?.setItem(key, JSON.stringify(drafts));
        isKept = shelf !== undefined;
      } catch {
        isKept = false;
      }
    },
  };
}

const ticketKey = (token: string) => `lodestar.ticket.${linkName(token)}`;

/** The ticket that a mailed link was swapped for on this device. */
export function keptTicket(shelf: Shelf | undefined, token: string): string | undefined {
  try {
    return shelf?.getItem(ticketKey(token)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepTicket(shelf: Shelf | undefined, token: string, ticket: string): void {
  try {
    shelf?.setItem(ticketKey(token), ticket);
  } catch {
    // Without storage the address of the page is the only place where the ticket is.
  }
}
