import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Paths that exist on one machine only: home and scratch folders, drives. */
const machinePath =
  /file:\/\/\/[\w./-]+|(?<![\w.:/])\/(?:home|root|Users|tmp|work|workspace|mnt|media|private|Volumes)\/[\w./-]+|\b[A-Z]:\\[\w.\\-]+/g;

const link = /\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s+(\S+)/gm;

const withoutCode = (text: string): string =>
  text.replace(/^(```|~~~).*?^\1/gms, "").replace(/`[^`\n]*`/g, "");

/** The anchors of a page: its headings in lower case, without punctuation, joined by dashes. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function linkFault(projectFolder: string, page: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  if (target.startsWith("/")) return `link to ${target} is not relative`;
  const [path = "", anchor = ""] = decodeURI(target).split("#");
  const goal = path === "" ? join(projectFolder, page) : join(projectFolder, dirname(page), path);
  if (!existsSync(goal)) return `link to ${target} leads nowhere`;
  if (anchor !== "" && goal.endsWith(".md") && !anchors(readFileSync(goal, "utf8")).includes(anchor))
    return `link to ${target} names a heading that is not there`;
  return undefined;
}

/** Links that lead nowhere and paths of somebody's machine, in every document of the project, by page and line. */
export function documentFaults(projectFolder: string): string[] {
  const pages = globSync("{*.md,{.ci,docs,packages,bench,e2e,tools}/**/*.md}", {
    cwd: projectFolder,
    exclude: ["**/node_modules/**", "tools/violations/**"],
  }).sort();
  return pages.flatMap((page) => {
    const text = readFileSync(join(projectFolder, page), "utf8");
    const paths = [...text.matchAll(machinePath)].map(
      ([path]) => `${page}: ${path} is a path of one machine`,
    );
    const links = [...withoutCode(text).matchAll(link)]
      .map(([, inline, reference]) => linkFault(projectFolder, page, inline ?? reference ?? ""))
      .filter((fault) => fault !== undefined);
    return [...paths, ...links.map((fault) => `${page}: ${fault}`)];
  });
}
