import { databaseOn, startEmbedded } from "../open-database.ts";
import { preparedImage } from "../embedded/prepared-image.ts";
import type { MadeDatabase } from "./made-database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** An embedded database in a folder of its own, started from a prepared image. */
export async function makeEmbeddedDatabase(migrations: string | undefined): Promise<MadeDatabase> {
  const { folder, remove } = temporaryFolder();

  const image = await preparedImage({ migrations });
  const server = await startEmbedded({ folder, image, migrations });
  const database = await databaseOn("embedded", server, migrations);
  return {
    database,
    place: { folder },
    adminUrl: undefined,
    pool: server.pool,
    run: (text) => server.pool.query(text),
    close: async () => {
      await database.close();
      remove();
    },
  };
}
