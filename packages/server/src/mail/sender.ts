import type { World } from "../context.ts";
import { claimMails, noteDelivery } from "./mail-queue.ts";
import { mailChannel } from "./outbox.ts";
import type { Deliver } from "./smtp.ts";

export type MailSenderOptions = {
  readonly deliver: Deliver;
  /** How often waiting mails are looked for without being told of one. */
  readonly everyMs?: number;
  /** Told when the database cannot be reached; the sender goes on. */
  readonly onTrouble?: (error: unknown) => void;
};

export type MailSender = {
  /** Sends what waits. Ends when nothing does that is due. */
  readonly sendWaiting: () => Promise<void>;
  /** Ends when the mail that is being sent has been handed on. */
  readonly close: () => Promise<void>;
};

/**
 * Sends the mails that were written, by any process, as soon as it hears of them. Any number of senders may run: each
 * mail is one sender's. A sender that dies leaves its mail to another, so that a mail may rarely come twice, never not
 * at all.
 */
export async function startMailSender(world: World, options: MailSenderOptions): Promise<MailSender> {
  const { deliver, everyMs = 30_000, onTrouble = () => undefined } = options;
  let running: Promise<void> | undefined;
  let timesAsked = 0;
  const closing = new AbortController();
  const isClosing = () => closing.signal.aborted;

  const drain = async () => {
    let heard: number;
    do {
      heard = timesAsked;
      while (await sendBatch(world, deliver, isClosing));
    } while (timesAsked !== heard && !isClosing());
  };
  const sendWaiting = (): Promise<void> => {
    timesAsked++;
    running ??= drain().finally(() => (running = undefined));
    return running;
  };
  const wake = () => void sendWaiting().catch(onTrouble);

  const stopHearing = await world.database.listen(mailChannel, wake, wake);
  const clock = setInterval(wake, everyMs);
  clock.unref();
  wake();
  return {
    sendWaiting,
    close: async () => {
      closing.abort();
      clearInterval(clock);
      await stopHearing();
      await running?.catch(onTrouble);
      deliver.close();
    },
  };
}

/** Whether there was anything to send. */
async function sendBatch(world: World, deliver: Deliver, isClosing: () => boolean): Promise<boolean> {
  if (isClosing()) return false;
  const mails = await claimMails(world);
  for (const mail of mails) {
    if (isClosing()) return false;
    await noteDelivery(world, mail, await deliver.send(mail));
  }
  return mails.length > 0;
}
