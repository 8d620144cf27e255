/** The key of a one-time link, behind `#token=` (which no server log sees) or `?token=`. */
export function tokenOfAddress({
  hash,
  search,
}: {
  readonly hash: string;
  readonly search: string;
}): string | undefined {
  const token =
    new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? new URLSearchParams(search).get("token");
  return token === null || token === "" ? undefined : token;
}
