import { z } from "zod";
import { logLevels } from "./log.ts";

const YES_NO = { yes: true, no: false } as const;

const yesNo = (otherwise: keyof typeof YES_NO) =>
  z
    .enum(["yes", "no"], "must be yes or no")
    .default(otherwise)
    .transform((answer) => YES_NO[answer]);

const address = (protocols: RegExp, words: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), words);

const origin = address(/^https?:$/, "must be an address such as https://lodestar.example.org")
  .refine((text) => URL.canParse(text) && new URL(text).pathname === "/", "must have no path")
  .transform((text) => new URL(text).origin);

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a number from 0 to 65535")
  .transform(Number)
  .refine((number) => number <= 65_535, "must be a number from 0 to 65535");

/** Every setting there is, with what holds where it is not set. */
const settings = z.object({
  PORT: port.default(4310),
  HOST: z.string().default("127.0.0.1"),
  LODESTAR_DATA: z.string().default("./data"),
  DATABASE_URL: address(/^postgres(ql)?:$/, "must be postgres://…").optional(),
  LODESTAR_URL: origin.optional(),
  LODESTAR_TRUSTED_ORIGINS: z
    .string()
    .transform((list) => list.split(",").map((each) => each.trim()))
    .pipe(z.array(origin))
    .default([]),
  LODESTAR_TRUST_PROXY: yesNo("no"),
  LODESTAR_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  LODESTAR_SAMPLE: yesNo("yes"),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  SMTP_URL: address(/^smtps?:$/, "must be smtp://… or smtps://…").optional(),
  MAIL_FROM: z.string().min(3).optional(),
  OIDC_ISSUER: address(/^https?:$/, "must be the address of the identity provider").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("Single sign-on"),
  OIDC_TRUST_EMAIL: yesNo("no"),
});

type Settings = z.output<typeof settings>;

export const settingNames = Object.keys(settings.shape);

export type Oidc = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly isEmailTrusted: boolean;
};

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  /** Where people find us, as they would write it, without a slash at the end; unset, it follows from host and port. */
  readonly url: string | undefined;
  readonly trustedOrigins: readonly string[];
  readonly isProxyTrusted: boolean;
  readonly secret: string | undefined;
  readonly withSample: boolean;
  readonly logLevel: Settings["LOG_LEVEL"];
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly oidc: Oidc | undefined;
};

/** Settings that cannot be used, all of them, by name and without their values. */
export class BadSettings extends Error {}

/** Reads the settings once, at start. Names every one that is bad; never tells a value, which may be a secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(
    ([name, value]) => settingNames.includes(name) && value !== "",
  );
  const parsed = settings.safeParse(Object.fromEntries(given));
  const faults = parsed.success
    ? incomplete(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  if (!parsed.success || faults.length > 0)
    throw new BadSettings(`These settings cannot be used: ${[...new Set(faults)].join("; ")}.`);
  return configOf(parsed.data);
}

/** Settings that only together make sense. */
function incomplete(given: Settings): string[] {
  const together = (["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const).filter(
    (name) => given[name] === undefined,
  );
  return [
    ...(given.SMTP_URL !== undefined && given.MAIL_FROM === undefined
      ? ["MAIL_FROM must be set where SMTP_URL is"]
      : []),
    ...(together.length === 3 ? [] : together.map((name) => `${name} must be set where other OIDC_… are`)),
  ];
}

function configOf(given: Settings): Config {
  const { SMTP_URL: url, MAIL_FROM: from } = given;
  return {
    port: given.PORT,
    host: given.HOST,
    folder: given.LODESTAR_DATA,
    databaseUrl: given.DATABASE_URL,
    url: given.LODESTAR_URL,
    trustedOrigins: given.LODESTAR_TRUSTED_ORIGINS,
    isProxyTrusted: given.LODESTAR_TRUST_PROXY,
    secret: given.LODESTAR_SECRET,
    withSample: given.LODESTAR_SAMPLE,
    logLevel: given.LOG_LEVEL,
    mail: url === undefined || from === undefined ? undefined : { url, from },
    oidc: oidcOf(given),
  };
}

function oidcOf(given: Settings): Oidc | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret, name: given.OIDC_NAME, isEmailTrusted: given.OIDC_TRUST_EMAIL };
}
