const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/**
 * A browser and the system it runs on as people call them, from what the browser calls itself (`User-Agent`); `undefined`
 * where nothing in it is known. The order of the lists matters: most browsers also claim to be others.
 */
export function browserName(userAgent: string | null): string | undefined {
  const named = [browsers, systems].map((list) => list.find(([sign]) => sign.test(userAgent ?? ""))?.[1]);
  const known = named.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join(" · ");
}
