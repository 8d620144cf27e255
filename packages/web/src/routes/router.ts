import type { ComponentType, ReactNode } from "react";
import { type SearchParams, readSearch } from "./search-params.ts";

/*
 * A router as small as the workbench needs: nine pages in one layout and a few sheets. It loads a page's code before it
 * leaves the page before, so that nothing flashes. The first page has 130 kB in all; a router library would be 26 of them.
 */

export type Params = Readonly<Record<string, string>>;

export type Place = {
  /** `/o/northwind/plan` */
  readonly path: string;
  readonly search: SearchParams;
  readonly href: string;
};

export type Route = {
  /** As `/o/:organisation/plan`. */
  readonly pattern: string;
  /** Where to go instead, if not here. */
  readonly elsewhere?: (params: Params, place: Place) => Promise<string | undefined>;
  /** What stands around the page, the same for neighbours. */
  readonly layout?: () => Promise<ComponentType<{ readonly children: ReactNode }>>;
  readonly load?: () => Promise<ComponentType>;
};

/** Where the person is: `Page` is undefined where there is nothing at the address. */
export type Arrival = {
  readonly place: Place;
  readonly params: Params;
  readonly Layout: ComponentType<{ readonly children: ReactNode }> | undefined;
  readonly Page: ComponentType | undefined;
};

/** What of the browser the router needs: its address and its history. */
export type Browser = {
  readonly href: () => string;
  readonly push: (href: string) => void;
  readonly replace: (href: string) => void;
};

type How = "push" | "replace" | "stay";

const mostRedirects = 10;

export class Router {
  readonly #routes: readonly Route[];
  readonly #browser: Browser;
  readonly #loaded = new Map<unknown, unknown>();
  readonly #listeners = new Set<() => void>();
  #arrival: Arrival | undefined;
  #isUnderWay = false;
  #turn = 0;

  constructor(routes: readonly Route[], browser: Browser) {
    this.#routes = routes;
    this.#browser = browser;
  }

  readonly arrival = (): Arrival | undefined => this.#arrival;
  readonly isUnderWay = (): boolean => this.#isUnderWay;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes to an address. Within one page (`?item=…`) at once, to another one when its code is there. */
  readonly go = async (href: string, how: How = "push"): Promise<void> => {
    const turn = ++this.#turn;
    let next = placeOf(href, this.#browser.href());
    const here = this.#arrival;
    if (here !== undefined && here.place.path === next.path) {
      this.#arrive({ ...here, place: next }, how);
      return;
    }
    this.#tell(true);
    for (let redirects = 0; redirects < mostRedirects; redirects++) {
      const found = this.#match(next.path);
      const other = await found?.route.elsewhere?.(found.params, next);
      if (turn !== this.#turn) return;
      if (other === undefined) return this.#open(next, found, how, turn);
      next = placeOf(other, this.#browser.href());
      if (how === "stay") how = "replace";
    }
    throw new Error(`The address ${href} leads in circles.`);
  };

  /** Looks again whether the person may be where they are. */
  readonly again = (): Promise<void> => {
    this.#arrival = this.#arrival && { ...this.#arrival, place: { ...this.#arrival.place, path: "" } };
    return this.go(this.#browser.href(), "stay");
  };

  /** Fetches the code behind an address: while the pointer is on its way. */
  readonly prepare = (href: string): void => {
    const found = this.#match(placeOf(href, this.#browser.href()).path);
    if (found !== undefined) void this.#parts(found.route).catch(() => undefined);
  };

  async #open(place: Place, found: Found | undefined, how: How, turn: number): Promise<void> {
    const parts = found === undefined ? undefined : await this.#parts(found.route);
    if (turn !== this.#turn) return;
    const params = found?.params ?? {};
    this.#arrive({ place, params, Layout: parts?.Layout, Page: parts?.Page }, how);
  }

  async #parts({ layout, load }: Route): Promise<Pick<Arrival, "Layout" | "Page">> {
    const [Layout, Page] = await Promise.all([this.#once(layout), this.#once(load)]);
    return { Layout, Page };
  }

  async #once<C>(load: (() => Promise<C>) | undefined): Promise<C | undefined> {
    if (load === undefined) return undefined;
    const known = (this.#loaded.get(load) as C | undefined) ?? (await load());
    this.#loaded.set(load, known);
    return known;
  }

  #match(path: string): Found | undefined {
    for (const route of this.#routes) {
      const params = paramsOf(route.pattern, path);
      if (params !== undefined) return { route, params };
    }
    return undefined;
  }

  #arrive(arrival: Arrival, how: How): void {
    if (how === "push" && arrival.place.href !== this.#arrival?.place.href)
      this.#browser.push(arrival.place.href);
    else if (how !== "stay") this.#browser.replace(arrival.place.href);
    this.#arrival = arrival;
    this.#tell(false);
  }

  #tell(isUnderWay: boolean): void {
    this.#isUnderWay = isUnderWay;
    for (const listener of this.#listeners) listener();
  }
}

type Found = { readonly route: Route; readonly params: Params };

/** The values of a pattern's names, or `undefined` where the path is another. */
export function paramsOf(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/(?<=.)\/$/, "").split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function placeOf(href: string, from: string): Place {
  const { pathname, search, hash } = new URL(href, from);
  return { path: pathname, search: readSearch(search), href: pathname + search + hash };
}
