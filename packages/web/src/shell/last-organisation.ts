const entry = "lodestar.organisation";

/** The organisation somebody worked in last, in this browser. */
export function lastOrganisation(): string | null {
  try {
    return localStorage.getItem(entry);
  } catch {
    return null;
  }
}

export function rememberOrganisation(id: string): void {
  try {
    localStorage.setItem(entry, id);
  } catch {
    // Without storage the first organisation opens next time.
  }
}
