import { connect } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

const LOCAL = { host: "127.0.0.1", port: 0 };

test("a request that runs when the server closes is answered, and no other is taken", async () => {
  const answered = Promise.withResolvers<Response>();
  const begun = Promise.withResolvers<undefined>();
  const reply = () => {
    begun.resolve(undefined);
    return answered.promise;
  };
  const server = await listen(LOCAL, Promise.resolve(reply));
  const url = `http://127.0.0.1:${server.port}/`;
  const running = fetch(url);
  await begun.promise;
  const closed = server.close(10_000);
  await expect(fetch(url)).rejects.toThrow();
  answered.resolve(new Response("done"));
  expect(await (await running).text()).toBe("done");
  await closed;
});

test("a request that does not end is broken off", async () => {
  const server = await listen(
    LOCAL,
    Promise.resolve(() => new Promise<Response>(() => undefined)),
  );
  const running = fetch(`http://127.0.0.1:${server.port}/`);
  await sleep(100);
  const closed = server.close(100);
  await expect(running).rejects.toThrow();
  await closed;
});

test("a request that comes before the application is ready waits for it", async () => {
  const ready = Promise.withResolvers<() => Response>();
  const server = await listen(LOCAL, ready.promise);
  const early = fetch(`http://127.0.0.1:${server.port}/`);
  await sleep(50);
  ready.resolve(() => new Response("ready"));
  expect(await (await early).text()).toBe("ready");
  await server.close(0);
});

/** Sends what no client would. */
async function rawly(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.setEncoding("utf8").end(text);
  let said = "";
  socket.on("data", (piece: string) => void (said += piece));
  await once(socket, "close");
  return said;
}

test("a request that is hardly one is a bad request", async () => {
  const server = await listen(
    LOCAL,
    Promise.resolve(() => new Response("fine")),
  );
  for (const [path, host] of [
    ["/", "a b"],
    ["/\\x", "localhost"],
    ["http://[", "localhost"],
  ]) {
    const request = `GET ${path ?? ""} HTTP/1.1\r\nhost: ${host ?? ""}\r\nconnection: close\r\n\r\n`;
    const said = await rawly(server.port, request);
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(said).not.toMatch(/\bat .*\.m?[jt]s/);
  }
  await server.close(0);
});
