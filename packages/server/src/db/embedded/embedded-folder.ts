import { constants, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedServer, startEmbeddedServer } from "./embedded-server.ts";
import { lockFolder } from "./folder-lock.ts";

/** Where PostgreSQL's own files lie inside a data folder. */
export const databaseFolder = (folder: string) => join(folder, "database");

/**
 * Starts the embedded database of a data folder. An empty folder begins as a copy of the prepared `image`, or where
 * there is none with a new database. A beginning that was cut short is begun again.
 */
export async function openDataFolder(folder: string, image: string | undefined): Promise<EmbeddedServer> {
  const lock = await lockFolder(folder);
  try {
    const server = await startFilled(folder, image);
    return {
      pool: server.pool,
      close: async () => {
        await server.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startFilled(folder: string, image: string | undefined): Promise<EmbeddedServer> {
  const database = databaseFolder(folder);
  const unfinished = join(folder, "unfinished");
  if (existsSync(unfinished)) rmSync(database, { recursive: true, force: true });
  if (existsSync(database)) return startEmbeddedServer(database);

  writeFileSync(unfinished, "The database is being made. Nothing has been stored in it yet.\n");
  if (image === undefined) mkdirSync(database);
  else cpSync(image, database, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const server = await startEmbeddedServer(database);
  rmSync(unfinished);
  return server;
}
