/** Something opened lately from ⌘K. */
export type Recent = { readonly id: string; readonly table: string; readonly title: string };

const most = 6;
const entryOf = (organisation: string) => `lodestar.recents.${organisation}`;

export function recentsOf(organisation: string): readonly Recent[] {
  try {
    return JSON.parse(localStorage.getItem(entryOf(organisation)) ?? "[]") as readonly Recent[];
  } catch {
    return [];
  }
}

export function rememberRecent(organisation: string, recent: Recent): void {
  const others = recentsOf(organisation).filter(({ id }) => id !== recent.id);
  try {
    localStorage.setItem(entryOf(organisation), JSON.stringify([recent, ...others].slice(0, most)));
  } catch {
    // Without storage nothing is remembered.
  }
}
