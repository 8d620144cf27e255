import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

/*
 * PostgreSQL in a thread of its own. It is spoken to as a server is: messages of PostgreSQL's protocol come in, answers
 * go out, one after the other. Heavy queries block this thread and no other.
 */

const port = parentPort;
if (port === null) throw new Error("The embedded database runs in a worker thread.");

const { folder } = workerData as { folder: string };
const database = await PGlite.create({ dataDir: folder, extensions: { pg_trgm } });

async function answer(messages: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  // The bytes lie in the database's memory and are only good until it goes on.
  await database.execProtocolRawStream(messages, { onRawData: (bytes) => void parts.push(bytes.slice()) });
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

async function obey(request: Uint8Array | "close"): Promise<void> {
  if (request === "close") {
    await database.close();
    port?.postMessage("closed");
    port?.close();
    return;
  }
  const reply = await answer(request);
  port?.postMessage(reply, reply.byteLength === reply.buffer.byteLength ? [reply.buffer as ArrayBuffer] : []);
}

port.on("message", (request: Uint8Array | "close") => {
  // An error here is the end of the database: let it end the thread too.
  obey(request).catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  });
});
port.postMessage("ready");
