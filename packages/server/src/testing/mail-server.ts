import { type AddressInfo, type Socket, createServer } from "node:net";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** What a mail server was handed. */
export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  /** Header and body as they were sent. */
  readonly source: string;
};

export type MailServer = {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** How it answers to a receiver, instead of taking it. */
  refuse: string | undefined;
};

/** A mail server that keeps what it is handed. It speaks as much SMTP as is needed, and ends with the test. */
export async function aMailServer(): Promise<MailServer> {
  const state: MailServer = { url: "", received: [], refuse: undefined };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    converse(socket, state);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `smtp://127.0.0.1:${port}` });
}

function converse(socket: Socket, state: MailServer): void {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let [heard, from, to] = ["", "", [] as string[]];
  let isInMail = false;
  say("220 test");

  const replyTo = (line: string): string => {
    const [verb = ""] = line.toUpperCase().split(" ");
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    if (verb === "MAIL") [from, to] = [address, []];
    if (verb === "RCPT" && state.refuse !== undefined) return state.refuse;
    if (verb === "RCPT") to = [...to, address];
    isInMail = verb === "DATA";
    if (verb === "QUIT") return "221 bye";
    return isInMail ? "354 go on" : "250 ok";
  };
  socket.setEncoding("utf8").on("data", (text: string) => {
    heard += text;
    for (;;) {
      const end = isInMail ? "\r\n.\r\n" : "\r\n";
      const at = heard.indexOf(end);
      if (at < 0) return;
      const said = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (!isInMail) say(replyTo(said));
      else {
        isInMail = false;
        state.received.push({ from, to, source: said });
        say("250 taken");
      }
    }
  });
}
