import { readFileSync, readdirSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { test } from "vitest";
import { FolderReading, tableNamed, tableNames } from "@lodestar/core";
import { sharedDatabase } from "../../testing/test-database.ts";
import { anOrganisation, testWorld } from "../../testing/people.ts";
import { insertRows } from "../../db/content-rows.ts";
import { isItemTable } from "../../db/content-tables.ts";
import { keepItems } from "../../changes/items.ts";
import { LiveOrganisations } from "../live-organisations.ts";
import { findingsSeenBy, profileOf } from "../../features/friction/queries.ts";
import { storyOf } from "../../features/organisation/story/queries.ts";
import { searchItems } from "../../features/organisation/search/queries.ts";
import { makeChange } from "../../features/organisation/commands.ts";
import { aContext } from "../testing/a-context.ts";
const { database: db } = await sharedDatabase();
const world = testWorld(db);
test("bench", async () => {
  const o = await anOrganisation(world);
  const context = aContext(world, o);
  const reading = new FolderReading();
  for (const name of readdirSync("/tmp/org5k")) {
    const t = name.endsWith(".csv") ? tableNamed(name.replace(".csv", "")) : undefined; if (!t) continue;
    const sink = reading.open(t, name); sink.push(readFileSync("/tmp/org5k/" + name)); sink.end();
  }
  const org = reading.finish().organisation;
  await db.inOrganisation(o, async (sql) => {
    for (const t of tableNames) {
      const rows = [...org.tables[t].rows()].map((r, i) => ({ id: `row-${String(i).padStart(6, "0")}`, ...org.tables[t].row(r), version: 1 })) as any;
      if (rows.length === 0) continue;
      await insertRows(sql, o, t, rows);
      if (isItemTable(t)) await keepItems(sql, o, t, rows);
    }
  });
  const t = async (name: string, f: () => Promise<any>) => {
    const h = monitorEventLoopDelay({ resolution: 1 }); h.enable();
    const a = performance.now(); const r = await f(); const d = performance.now() - a;
    await new Promise((r) => setTimeout(r, 5)); h.disable();
    console.log(name.padEnd(30), d.toFixed(1), "ms, longest block", (h.max / 1e6).toFixed(0)); return r; };
  const heap = () => { const m = process.memoryUsage(); return (m.heapUsed + m.arrayBuffers) / 1e6; };
  (globalThis as any).gc?.();
  const before = heap();
  const live = new LiveOrganisations(world);
  await t("load + analyse", () => live.read(o, () => 0));
  (globalThis as any).gc?.(); console.log("MB", (heap() - before).toFixed(0));
  await t("load again (fresh)", () => new LiveOrganisations(world).read(o, () => 0));
  for (let i = 0; i < 2; i++) await t("read, nothing new", () => live.read(o, () => 0));
  await t("findings 1000 first", () => live.read(o, (l) => findingsSeenBy(context.actor, l, { limit: 1000 })));
  await t("findings 1000 again", () => live.read(o, (l) => findingsSeenBy(context.actor, l, { limit: 1000 })));
  await t("findings 5000", () => live.read(o, (l) => findingsSeenBy(context.actor, l, { limit: 5000 })));
  const id = org.id(org.tables.objectives.columns.id.values[100]!);
  await t("findings of item", () => live.read(o, (l) => findingsSeenBy(context.actor, l, { limit: 1000, item: id })));
  await t("profile first", () => live.read(o, profileOf));
  await t("profile again", () => live.read(o, profileOf));
  console.log("profile json", JSON.stringify(await live.read(o, profileOf)).length);
  for (const table of ["objectives", "northstar", "units", "statements", "themes", "stakeholders"] as const) {
    const item = org.id(org.tables[table].columns.id.values[3]!);
    await t("story " + table, () => live.read(o, (l) => storyOf(l, context.actor, item)));
    await t("story " + table, () => live.read(o, (l) => storyOf(l, context.actor, item)));
  }
  for (let i = 0; i < 3; i++) {
    await t("edit one title", () => makeChange(context, [{ do: "set", table: "objectives", id, version: i === 0 ? 1 : i, row: { title: "Another " + i } } as any]));
    await t("  follow it", () => live.read(o, () => 0));
    await t("  findings 1000", () => live.read(o, (l) => findingsSeenBy(context.actor, l, { limit: 1000 })));
  }
  const n = await db.inOrganisation(o, async (sql) => (await sql.selectFrom("item").select((e) => e.fn.countAll<number>().as("n")).executeTakeFirst())?.n);
  console.log("items", n);
  for (const q of ["reduce", "cost", "harb", "dashbord", "sickness days custo", "zzzzqq", "o-00"]) for (let i = 0; i < 3; i++)
    await t("search " + q, () => db.inOrganisation(o, (sql) => searchItems(sql, { organisation: o, actor: context.actor, q, limit: 20 })));
  const many = [...org.tables.objectives.rows()].slice(200, 1200).map((r) => ({ do: "set", table: "objectives", id: org.tables.objectives.row(r).id, version: 1, row: { dueOn: "2027-09-30" } })) as any;
  await t("edit 1000 rows", () => makeChange(context, many));
  await t("  follow them", () => live.read(o, () => 0));
}, 120000);
