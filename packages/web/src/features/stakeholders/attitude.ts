export const attitudes = [
  { value: "2", name: "strongFavour" },
  { value: "1", name: "favour" },
  { value: "0", name: "neutral" },
  { value: "-1", name: "against" },
  { value: "-2", name: "strongAgainst" },
] as const;

/** The nearest of the five words for an attitude from -2 to 2; `unknown` is no attitude at all. */
export const attitudeName = (attitude: number | null) =>
  attitude === null
    ? "unknown"
    : (attitudes.find(({ value }) => value === String(Math.round(attitude)))?.name ?? "unknown");
