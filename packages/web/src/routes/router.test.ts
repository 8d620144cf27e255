import { expect, test } from "vitest";
import { type Route, Router, paramsOf } from "./router.ts";
import { readSearch, writeSearch } from "./search-params.ts";

const Page = () => null;
const page = () => Promise.resolve(Page);

/** A browser that only remembers its addresses. */
function browsing(routes: readonly Route[], start = "http://lodestar.test/") {
  const visited = [start];
  const absolute = (href: string) => new URL(href, start).href;
  const router = new Router(routes, {
    href: () => visited.at(-1) ?? start,
    push: (href) => visited.push(absolute(href)),
    replace: (href) => visited.splice(-1, 1, absolute(href)),
  });
  return { router, visited };
}

test("names in a pattern take what stands in their place, whatever signs it has", () => {
  expect(paramsOf("/o/:organisation/plan", "/o/north%20wind%2F2/plan")).toEqual({
    organisation: "north wind/2",
  });
  expect(paramsOf("/o/:organisation/plan", "/o/northwind/findings")).toBeUndefined();
  expect(paramsOf("/sign-in", "/sign-in/")).toEqual({});
});

test("an id that looks like a number stays text", () => {
  expect(readSearch("?item=12&a=%26")).toEqual({ item: "12", a: "&" });
  expect(writeSearch({ item: "12", gone: undefined, empty: "" })).toBe("?item=12");
});

test("there is a page at a known address and none at another", async () => {
  const { router } = browsing([{ pattern: "/sign-in", load: page }]);
  await router.go("/sign-in");
  expect(router.arrival()?.Page).toBe(Page);
  await router.go("/nowhere");
  expect(router.arrival()).toMatchObject({ place: { path: "/nowhere" }, Page: undefined });
});

test("whoever may not be here is led elsewhere, and Back does not lead into it again", async () => {
  const { router, visited } = browsing(
    [
      { pattern: "/", elsewhere: () => Promise.resolve("/sign-in"), load: page },
      { pattern: "/sign-in", load: page },
    ],
    "http://lodestar.test/",
  );
  await router.go("/", "stay");
  expect(visited).toEqual(["http://lodestar.test/sign-in"]);
});

test("of two ways begun the later one counts, however long the first takes", async () => {
  let open: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (open = resolve));
  const { router, visited } = browsing([
    { pattern: "/slow", load: () => slow.then(() => Page) },
    { pattern: "/quick", load: page },
  ]);
  const first = router.go("/slow");
  await router.go("/quick");
  open();
  await first;
  expect(router.arrival()?.place.path).toBe("/quick");
  expect(visited.at(-1)).toBe("http://lodestar.test/quick");
});

test("another item on the same page opens at once", async () => {
  const { router } = browsing([{ pattern: "/plan", load: page }]);
  await router.go("/plan");
  void router.go("/plan?item=o1");
  expect(router.arrival()?.place.search).toEqual({ item: "o1" });
});

test("the same address twice is one step of the history", async () => {
  const { router, visited } = browsing([{ pattern: "/plan", load: page }]);
  await router.go("/plan");
  await router.go("/plan");
  expect(visited).toHaveLength(2);
});
