import type { Package } from "./open-package.ts";
import { readXmlPart } from "./read-xml-part.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";

/** What a part says about another. `kind` is the last word of its type: `worksheet`, `styles`. */
export type Relationship = {
  readonly source: string;
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
};

/** The relationships of a part; the package itself is the part "". */
export async function relationshipsOf(
  parts: Package,
  source: string,
  limits: WorkbookLimits,
): Promise<readonly Relationship[]> {
  const cut = source.lastIndexOf("/") + 1;
  const part = `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
  const found: Relationship[] = [];
  if (!parts.has(part)) return found;

  await readXmlPart(
    parts,
    part,
    {
      open(name, { Id = "", Type = "", Target = "", TargetMode = "" }) {
        if (name !== "Relationship") return;
        const kind = Type.slice(Type.lastIndexOf("/") + 1);
        found.push({
          source,
          id: Id,
          kind,
          target: Target,
          external: TargetMode.toLowerCase() === "external",
        });
      },
    },
    limits,
  );
  return found;
}

/** The name of the part a relationship leads to. Anything outside of the workbook is refused. */
export function targetPart(relationship: Relationship): string {
  const { source, target, external } = relationship;
  if (external || /^[a-z][a-z0-9+.-]*:|^\/\/|\\|\0/i.test(target)) throw outside(relationship);

  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") path.push(step);
    else if (path.pop() === undefined) throw outside(relationship);
  }
  return path.join("/");
}

function outside({ kind, target }: Relationship): WorkbookFault {
  return new WorkbookFault(
    `The workbook's ${kind} is said to lie outside of the file, at "${target.slice(0, 100)}". ` +
      "Open the workbook in a spreadsheet program and save it again.",
  );
}
