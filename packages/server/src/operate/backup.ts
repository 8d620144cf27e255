import { existsSync } from "node:fs";
import type { Config } from "../config.ts";
import { openDatabase } from "../db/open-database.ts";
import { writeBackup } from "./write-backup.ts";

/** Writes everything into a file that is not there yet. */
export async function backup(config: Config, file: string, say: (line: string) => void): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} is there already; choose another name.`);
  requireDatabase(config);
  const database = await openDatabase({ url: config.databaseUrl, folder: config.folder });
  try {
    const rows = await writeBackup(database, file, new Date());
    say(
      `${rows} rows written to ${file}. It holds everything but sessions: keep it as safe as the database.`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

/** A backup of a folder that somebody has mistyped would be empty, and look like one. */
function requireDatabase({ databaseUrl, folder }: Config): void {
  if (databaseUrl === undefined && !existsSync(`${folder}/database`))
    throw new Error(`There is no database in ${folder}; set LODESTAR_DATA or DATABASE_URL.`);
}
