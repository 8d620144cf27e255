import { createTransport } from "nodemailer";
import { htmlOf } from "./letters.ts";

export type SmtpOptions = {
  /** As `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** The address that mails come from. */
  readonly from: string;
};

export type Outgoing = { readonly to: string; readonly subject: string; readonly text: string };

/** What became of a mail that was handed on. A mail that is refused for good is not tried again. */
export type Delivery =
  { readonly ok: true } | { readonly ok: false; readonly error: string; readonly isFinal: boolean };

/** Hands mails on. */
export type Deliver = {
  readonly send: (mail: Outgoing) => Promise<Delivery>;
  readonly close: () => void;
};

const TIMEOUT_MS = 20_000;

/** Hands mails on to a mail server. */
export function smtpDelivery({ url, from }: SmtpOptions): Deliver {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({
          from: { name: "Lodestar", address: from },
          // As an object an address is one address, whatever it holds.
          to: { name: "", address: to },
          subject: subject.replaceAll(/\p{Cc}+/gu, " "),
          text,
          html: htmlOf(text),
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { ok: true };
      } catch (error) {
        return { ok: false, ...failureOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = { readonly responseCode?: number; readonly command?: string };

function failureOf(error: unknown): { readonly error: string; readonly isFinal: boolean } {
  const { responseCode = 0, command = "" } = error as SmtpError;
  const message = error instanceof Error ? error.message : "The mail server could not be reached.";
  const isFinal = responseCode >= 500 && command.startsWith("RCPT");
  return { error: message.replaceAll(/\p{Cc}+/gu, " ").slice(0, 500), isFinal };
}
