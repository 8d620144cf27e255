/** The key of a one-time link: what stands behind its `#`, which no server log sees. `?token=` is understood too. */
export function tokenOfAddress({
  hash,
  search,
}: {
  readonly hash: string;
  readonly search: string;
}): string | undefined {
  const behind = decodeURIComponent(hash.replace(/^#(token=)?/, ""));
  const token = behind === "" ? new URLSearchParams(search).get("token") : behind;
  return token === null || token === "" ? undefined : token;
}
