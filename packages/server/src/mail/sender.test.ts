import { expect, onTestFinished, test } from "vitest";
import { aMailServer } from "../testing/mail-server.ts";
import { anOrganisation, aPerson, testWorld } from "../testing/people.ts";
import { testDatabase } from "../testing/test-database.ts";
import { letters } from "./letters.ts";
import { MOST_ATTEMPTS, claimMails, waitAfter } from "./mail-queue.ts";
import { writeAccountMail, writeMail } from "./outbox.ts";
import { type MailSenderOptions, startMailSender } from "./sender.ts";
import { smtpDelivery } from "./smtp.ts";

const database = await testDatabase();

const LINK = "http://127.0.0.1:4310/invitation#inv_secret";
const letter = letters.invitation({
  organisation: "Ternsund Ferries",
  inviter: "Ana Lind",
  link: LINK,
  days: 14,
});

async function aPostOffice() {
  const world = testWorld(database);
  const organisation = await anOrganisation(world);
  const server = await aMailServer();
  const write = (to: string, written = letter) =>
    world.database.inOrganisation(organisation, (sql) =>
      writeMail(sql, organisation, { id: world.newId(), to, letter: written, at: world.now().toISOString() }),
    );
  const start = async (options: Partial<MailSenderOptions> = {}) => {
    const deliver = smtpDelivery({ url: server.url, from: "lodestar@example.org" });
    const sender = await startMailSender(world, { deliver, everyMs: 3_600_000, ...options });
    onTestFinished(sender.close);
    return sender;
  };
  const kept = () =>
    world.database.inOrganisation(organisation, (sql) =>
      sql.selectFrom("mail").selectAll().orderBy("written_at").execute(),
    );
  return { world, server, write, start, kept };
}

test("a mail is sent as soon as it is written, and its link is kept no longer", async () => {
  const { server, write, start, kept } = await aPostOffice();
  await start();
  await write("bo@example.org");
  await expect.poll(() => server.received.length).toBe(1);
  const [mail] = server.received;
  expect(mail).toMatchObject({ from: "lodestar@example.org", to: ["bo@example.org"] });
  expect(mail?.source).toContain("Subject: Ana Lind invites you to Ternsund Ferries on Lodestar");
  expect(mail?.source.replaceAll("=\r\n", "")).toContain("/invitation#inv_secret");
  await expect.poll(async () => (await kept())[0]?.sent_at).not.toBeNull();
  const [row] = await kept();
  expect(row?.body).not.toContain("inv_secret");
  expect(row?.last_error).toBeNull();
});

test("mails that waited are sent at the start, also those to sign in", async () => {
  const { world, server, write, start } = await aPostOffice();
  await aPerson(world, { email: "cy@example.org" });
  await write("bo@example.org");
  const signIn = letters.signIn({ link: LINK, minutes: 15 });
  await writeAccountMail(world, { to: "cy@example.org", letter: signIn, minutes: 15 });
  await (await start()).sendWaiting();
  expect(server.received.flatMap(({ to }) => to).sort()).toEqual(["bo@example.org", "cy@example.org"]);
});

test("a mail whose link has ended is not sent", async () => {
  const { world, server, start } = await aPostOffice();
  await aPerson(world, { email: "cy@example.org" });
  const signIn = letters.signIn({ link: LINK, minutes: 15 });
  await writeAccountMail(world, { to: "cy@example.org", letter: signIn, minutes: 15 });
  world.advance(16 * 60_000);
  await (await start()).sendWaiting();
  expect(server.received).toEqual([]);
});

test("a mail that failed is tried again later, and later still", async () => {
  const { world, server, write, start, kept } = await aPostOffice();
  server.refuse = "450 try again later";
  await write("bo@example.org");
  const sender = await start();
  await sender.sendWaiting();
  expect(await kept()).toMatchObject([{ attempts: 1, sent_at: null }]);
  expect((await kept())[0]?.last_error).toContain("450");

  server.refuse = undefined;
  await sender.sendWaiting();
  expect(server.received).toEqual([]);
  world.advance(waitAfter(1) + 1_000);
  await sender.sendWaiting();
  expect(server.received).toHaveLength(1);
  expect(await kept()).toMatchObject([{ attempts: 2, last_error: null }]);
  expect([1, 2, 3, 20].map(waitAfter)).toEqual([30_000, 120_000, 480_000, 6 * 3_600_000]);
});

test("a mail is given up in the end, and at once where its receiver is refused for good", async () => {
  const { world, server, write, start, kept } = await aPostOffice();
  server.refuse = "450 try again later";
  await write("bo@example.org");
  const sender = await start();
  for (let i = 0; i < MOST_ATTEMPTS + 2; i++) {
    await sender.sendWaiting();
    world.advance(7 * 3_600_000);
  }
  expect(await kept()).toMatchObject([{ attempts: MOST_ATTEMPTS, sent_at: null }]);

  server.refuse = "550 no such user";
  await write("nobody@example.org");
  await sender.sendWaiting();
  server.refuse = undefined;
  world.advance(7 * 3_600_000);
  await sender.sendWaiting();
  expect(server.received).toEqual([]);
  expect((await kept())[1]?.last_error).toContain("550");
});

test("a mail server that is away costs no mail", async () => {
  const { world, server, write, start, kept } = await aPostOffice();
  const away = await start({
    deliver: smtpDelivery({ url: "smtp://127.0.0.1:9", from: "lodestar@example.org" }),
  });
  await write("bo@example.org");
  await away.sendWaiting();
  expect((await kept())[0]?.last_error).toBeTruthy();
  await away.close();
  world.advance(waitAfter(1) + 1_000);
  await (await start()).sendWaiting();
  expect(server.received).toHaveLength(1);
});

test("two senders send each mail once", async () => {
  const { server, write, start } = await aPostOffice();
  const senders = [await start(), await start()];
  for (let i = 0; i < 25; i++) await write(`p${i}@example.org`);
  await Promise.all(senders.map((sender) => sender.sendWaiting()));
  await expect.poll(() => server.received.length).toBe(25);
  expect(new Set(server.received.flatMap(({ to }) => to)).size).toBe(25);
});

test("a mail whose sender died is sent by another", async () => {
  const { world, server, write, start, kept } = await aPostOffice();
  await write("bo@example.org");
  await claimMails(world);
  const sender = await start();
  await sender.sendWaiting();
  expect(server.received).toEqual([]);
  world.advance(5 * 60_000 + 1_000);
  await sender.sendWaiting();
  expect(server.received).toHaveLength(1);
  expect(await kept()).toMatchObject([{ attempts: 2 }]);
});

test("names in a mail add no header, no receiver and no link", async () => {
  const { server, write, start } = await aPostOffice();
  const hostile =
    'Evil\r\nBcc: victim@example.org\r\n\r\n<a href="https://evil.example">\n\nhttps://evil.example\n\n';
  const written = letters.invitation({ organisation: hostile, inviter: hostile, link: LINK, days: 14 });
  await write("bo@example.org", written);
  await write("bo@example.org", { subject: "Two\r\nBcc: victim@example.org", text: "Words\n" });
  await (await start()).sendWaiting();
  expect(server.received.map(({ to }) => to)).toEqual([["bo@example.org"], ["bo@example.org"]]);
  for (const { source } of server.received) {
    expect(source).toContain("text/html");
    const header = source.slice(0, source.indexOf("\r\n\r\n"));
    expect(header).not.toMatch(/^bcc:/im);
    const html = source.slice(source.indexOf("text/html")).replaceAll("=\r\n", "").replaceAll("=3D", "=");
    expect(html).not.toContain('<a href="https://evil');
  }
});

test("an address that reads as several is one that nobody has", async () => {
  const { server, write, start } = await aPostOffice();
  await write("bo@example.org, victim@example.org");
  await (await start()).sendWaiting();
  expect(server.received.flatMap(({ to }) => to)).not.toContain("victim@example.org");
});
