import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { aFolder } from "./testing/a-folder.ts";

const MAIN = fileURLToPath(new URL("../lodestar.js", import.meta.url));

type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

function lodestar(args: readonly string[], { cwd = aFolder(), env = {} } = {}): Ran {
  const clean = { ...process.env, LODESTAR_DEBUG: "", npm_lifecycle_event: "", ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    env: clean,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

function folderOf(units: string): string {
  const folder = aFolder();
  writeFileSync(join(folder, "units.csv"), units);
  return folder;
}

test("without a command, how to use it is said in at most 80 columns", () => {
  const { status, out, err } = lodestar([]);
  expect([status, err]).toEqual([0, ""]);
  expect(out).toContain("lodestar check FOLDER");
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const asked of [["--help"], ["help"], ["-h"], ["check", "--help"]])
    expect(lodestar(asked).out).toBe(out);
});

test("a wrong call is one line and exit code 2", () => {
  expect(lodestar(["chekc"])).toEqual({
    status: 2,
    out: "",
    err: 'lodestar: there is no command "chekc"; lodestar --help says more\n',
  });
  expect(lodestar(["toString"]).err).toBe(
    'lodestar: there is no command "toString"; lodestar --help says more\n',
  );
  expect(lodestar(["check"]).err).toBe(
    "lodestar: check needs one FOLDER or FILE.xlsx; lodestar --help says more\n",
  );
  expect(lodestar(["check", "a", "b"]).status).toBe(2);
  expect(lodestar(["check", "a", "--nots"]).err).toBe(
    "lodestar: Unknown option '--nots'; lodestar --help says more\n",
  );
});

test("every fault is told, then how many there are; the exit code says whether there are any", () => {
  const folder = folderOf("id,name,knd\nu1,,x\nu1,=A,\n");
  expect(lodestar(["check", folder])).toEqual({
    status: 1,
    out: "units.csv:2: name: empty, expected a value\n1 fault in 1 file; 1 row read in 1 table; 2 notes (--notes shows them)\n",
    err: "",
  });
  expect(lodestar(["check", folderOf("id,name\nu1,A\n")])).toEqual({
    status: 0,
    out: "no faults; 1 row read in 1 table\n",
    err: "",
  });
});

test("notes are told when they are asked for", () => {
  const { out, status } = lodestar(["check", "--notes", folderOf("id,name,knd\nu1,=A,\n")]);
  expect(status).toBe(0);
  expect(out.split("\n").slice(0, 3)).toEqual([
    "note: units.csv:1: knd: the format has no such column; it is kept as it is; did you mean kind?",
    'note: units.csv:2: name: "=A" starts like a formula; it is kept as text, but a spreadsheet may run it',
    "no faults; 1 row read in 1 table",
  ]);
});

test("a program is told the same as JSON", () => {
  const { out, status } = lodestar(["check", "--json", folderOf("id,name,knd\nu1,,\nu2,B,\n")]);
  expect(status).toBe(1);
  expect(JSON.parse(out)).toEqual({
    faults: [{ file: "units.csv", line: 2, column: "name", message: "empty, expected a value" }],
    notes: [
      {
        file: "units.csv",
        line: 1,
        column: "knd",
        message: "the format has no such column; it is kept as it is; did you mean kind?",
      },
    ],
    rows: { units: 1 },
  });
  expect(JSON.parse(lodestar(["check", "--json", folderOf("id,name\n")]).out)).toEqual({
    faults: [],
    notes: [],
    rows: { units: 0 },
  });
});

test("what cannot be read is one line and exit code 2, without a stack trace unless it is asked for", () => {
  const cwd = aFolder();
  expect(lodestar(["check", "none"], { cwd })).toEqual({
    status: 2,
    out: "",
    err: "lodestar: none: there is no such file or folder\n",
  });
  expect(lodestar(["check", "a\nb"], { cwd }).err).toBe("lodestar: a b: there is no such file or folder\n");
  expect(lodestar(["check", "none"], { cwd, env: { LODESTAR_DEBUG: "1" } }).err).toMatch(
    /\n +at .*read-folder\.ts/,
  );
});

test("a reader that goes away early is no error", () => {
  const folder = folderOf(`id,name\n${"u,\n".repeat(50_000)}`);
  for (const options of ["", "--json"]) {
    const script = `"${process.execPath}" "${MAIN}" check "${folder}" ${options} | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect([stdout.split("\n").length, stdout.trimEnd().endsWith("\n1"), stderr]).toEqual([3, true, ""]);
  }
});

test("all of a long answer arrives before the end", () => {
  const folder = folderOf(`id,name\n${"u,\n".repeat(90_000)}`);
  const { stdout } = spawnSync(
    "bash",
    ["-c", `"${process.execPath}" "${MAIN}" check "${folder}" | (sleep 0.3; wc -l)`],
    { encoding: "utf8" },
  );
  expect(stdout.trim()).toBe("90001");
});

test("run through npm, paths mean the folder in which the person is", () => {
  const here = aFolder();
  mkdirSync(join(here, "plan"));
  writeFileSync(join(here, "plan", "units.csv"), "id,name\n");
  const npm = { INIT_CWD: here, npm_lifecycle_event: "lodestar" };
  expect(lodestar(["check", "plan"], { env: npm }).status).toBe(0);
  expect(lodestar(["check", "plan"], { env: { ...npm, npm_lifecycle_event: "test" } }).status).toBe(2);
});

test("a new folder passes its own check, tells what to do next, and is never overwritten", () => {
  const cwd = aFolder();
  const { status, out } = lodestar(["new", "my plan", "--workbook", "plan.xlsx"], { cwd });
  expect([status, out.split("\n")]).toEqual([
    0,
    [
      "my plan: 28 files with a small example. README.md explains every one of them.",
      "plan.xlsx: the same as a workbook; its first sheet explains the others.",
      "",
      "What to do next:",
      "  Put your own rows in place of the example's, northstar.csv first. Then",
      "  lodestar check 'my plan'",
      "      tells what is wrong with the files, and",
      "  lodestar assess 'my plan'",
      "      tells how well it all fits together.",
      "",
    ],
  ]);
  for (const made of ["my plan", "plan.xlsx"])
    expect(lodestar(["check", made, "--notes"], { cwd }).out).toBe("no faults; 50 rows read in 27 tables\n");
  expect(lodestar(["new", "my plan"], { cwd })).toEqual({
    status: 2,
    out: "",
    err: "lodestar: my plan: the folder is not empty, expected a new or empty one\n",
  });
  expect(lodestar(["new", "other", "--workbook", "plan.xlsx"], { cwd }).status).toBe(2);
  expect(existsSync(join(cwd, "other"))).toBe(false);
});
