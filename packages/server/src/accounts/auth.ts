import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { magicLink } from "better-auth/plugins/magic-link";
import type { World } from "../context.ts";
import { letters } from "../mail/letters.ts";
import { writeAccountMail } from "../mail/outbox.ts";
import { accountsOf } from "./account-tables.ts";
import { hasOpenInvitation } from "./open-invitations.ts";
import { pageLinks } from "./page-links.ts";
import { PASSWORD_LENGTH } from "./password-length.ts";
import { cookiePrefix, isSecureAddress } from "./session-cookie.ts";

/** An identity provider that people may sign in with. */
export type OidcOptions = {
  /** Part of the address to come back to: `/api/auth/callback/<id>`. */
  readonly id: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether an address it tells is true though it does not say `email_verified`; some providers never do. */
  readonly isEmailTrusted?: boolean;
};

export type AuthOptions = {
  /** The address of this server as people see it. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly oidc?: OidcOptions | undefined;
  /** Other origins that the pages may come from, such as the one of the development server. */
  readonly trustedOrigins?: readonly string[];
  /** Told what went wrong, without personal data. */
  readonly onTrouble?: (message: string) => void;
};

const SIGN_IN_MINUTES = 15;
const NEW_PASSWORD_MINUTES = 60;
const DAY_S = 24 * 3_600;

const made = { createdAt: "made_at", updatedAt: "changed_at" } as const;

/** What the library calls its tables, and what we do. */
const tables = {
  user: { modelName: "person", fields: { ...made, emailVerified: "email_verified" } },
  session: {
    modelName: "session",
    fields: {
      ...made,
      userId: "person_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
    },
  },
  account: {
    modelName: "credential",
    fields: {
      ...made,
      userId: "person_id",
      providerId: "provider",
      accountId: "subject",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
    },
  },
  verification: { modelName: "verification", fields: { ...made, expiresAt: "expires_at" } },
} as const;

export type Auth = ReturnType<typeof createAuth>;

/** The accounts library, set up for this server. Nobody gets an account through it but by an invitation. */
export function createAuth(world: World, options: AuthOptions) {
  const { publicUrl, secret, trustedOrigins = [], onTrouble = () => undefined } = options;
  return betterAuth({
    appName: "Lodestar",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    database: { db: accountsOf(world), type: "postgres" },
    user: { ...tables.user, validateUserInfo: gateOf(world) },
    session: {
      ...tables.session,
      expiresIn: 30 * DAY_S,
      updateAge: DAY_S,
      // A copy of the session in a cookie would outlive the session; `identify` remembers it instead, and is told of its end.
      cookieCache: { enabled: false },
    },
    account: { ...tables.account, accountLinking: { enabled: true }, encryptOAuthTokens: true },
    verification: { ...tables.verification, storeIdentifier: "hashed" },
    emailAndPassword: passwords(world, publicUrl),
    plugins: [signInLinks(world, publicUrl), ...identityProvider(options)],
    trustedOrigins: (request) => [
      ...trustedOrigins,
      ...(request === undefined ? [] : [new URL(request.url).origin]),
    ],
    // The shell counts requests by the caller's address, and `Accounts` attempts by the account's.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecureAddress(publicUrl),
      // Both are said, because in tests the library would otherwise check neither.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Where a session was begun is not kept: the browser's name tells people their sessions apart.
      ipAddress: { disableIpTracking: true },
      // The tables come from our own migrations, and a test holds them against what the library expects.
      database: { generateId: () => world.newId(), validateSchema: false },
    },
    // Its own default level: with another one named it also writes to the terminal by itself.
    logger: { log: (level, message) => (level === "error" ? onTrouble(message) : undefined) },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
  });
}

const passwords = (world: World, publicUrl: string) => ({
  enabled: true,
  disableSignUp: true,
  minPasswordLength: PASSWORD_LENGTH.min,
  maxPasswordLength: PASSWORD_LENGTH.max,
  resetPasswordTokenExpiresIn: NEW_PASSWORD_MINUTES * 60,
  revokeSessionsOnPasswordReset: true,
  sendResetPassword: async ({ user, token }: { user: { email: string }; token: string }) => {
    const link = pageLinks(publicUrl).newPassword(token);
    const letter = letters.newPassword({ link, minutes: NEW_PASSWORD_MINUTES });
    await writeAccountMail(world, { to: user.email, letter, minutes: NEW_PASSWORD_MINUTES });
  },
});

const signInLinks = (world: World, publicUrl: string) =>
  magicLink({
    disableSignUp: true,
    expiresIn: SIGN_IN_MINUTES * 60,
    storeToken: "hashed",
    sendMagicLink: async ({ email, token }) => {
      const letter = letters.signIn({ link: pageLinks(publicUrl).signIn(token), minutes: SIGN_IN_MINUTES });
      await writeAccountMail(world, { to: email, letter, minutes: SIGN_IN_MINUTES });
    },
  });

function identityProvider({ oidc, publicUrl }: AuthOptions) {
  if (oidc === undefined) return [];
  const { id, discoveryUrl, clientId, clientSecret, isEmailTrusted = false } = oidc;
  const config = {
    providerId: id,
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    redirectURI: `${publicUrl}/api/auth/callback/${id}`,
    ...(isEmailTrusted ? { mapProfileToUser: () => ({ emailVerified: true }) } : {}),
  };
  return [genericOAuth({ config: [config] })];
}

/** Lets in whoever has an account; a new one only for a proven address that somebody has invited. */
const gateOf =
  (world: World) =>
  async ({ user, source }: Gate) => {
    if (source.action !== "create-user") return undefined;
    const isInvited =
      user.emailVerified === true &&
      typeof user.email === "string" &&
      (await hasOpenInvitation(world, user.email));
    return isInvited ? undefined : { error: "not_invited", errorDescription: "Ask somebody to invite you." };
  };

type Gate = {
  readonly user: { readonly email?: string; readonly emailVerified?: boolean };
  readonly source: { readonly action: string };
};
