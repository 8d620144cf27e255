import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { imageCache } from "../image-folder.ts";
import { databaseOn, startEmbedded } from "../open-database.ts";
import { preparedImage } from "../prepared-image.ts";
import type { MadeDatabase } from "./made-database.ts";

/** An embedded database in a folder of its own, started from a prepared image. */
export async function makeEmbeddedDatabase(migrations: string | undefined): Promise<MadeDatabase> {
  const folder = temporaryFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);

  const image = await preparedImage({ migrations });
  const server = await startEmbedded({ folder, image, migrations });
  const database = await databaseOn("embedded", server, migrations);
  return {
    database,
    url: undefined,
    run: (text) => server.pool.query(text),
    close: async () => {
      await database.close();
      process.off("exit", remove);
      remove();
    },
  };
}

/** Named for this process, so that the next one can remove what a killed one left behind. */
function temporaryFolder(): string {
  mkdirSync(imageCache, { recursive: true });
  for (const entry of readdirSync(imageCache)) {
    const [, pid] = /^test-(\d+)-/.exec(entry) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(imageCache, entry), { recursive: true, force: true });
  }
  return mkdtempSync(join(imageCache, `test-${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
