import type { Endpoint } from "@lodestar/contract";

type Address = { readonly shape: RegExp; readonly methods: Set<string> };

/** Tells which methods an address takes; none where there is no such address. */
export function allowedMethodsOf(endpoints: readonly Endpoint[]): (pathname: string) => readonly string[] {
  const byPath = new Map<string, Address>();
  for (const { path, method } of endpoints) {
    const shape = new RegExp(`^/api${path.replaceAll(/:\w+/g, "[^/]+")}$`);
    const address = byPath.get(path) ?? { shape, methods: new Set() };
    address.methods.add(method);
    if (method === "GET") address.methods.add("HEAD");
    byPath.set(path, address);
  }
  const addresses = [...byPath.values()];
  return (pathname) => [
    ...new Set(addresses.filter(({ shape }) => shape.test(pathname)).flatMap(({ methods }) => [...methods])),
  ];
}
