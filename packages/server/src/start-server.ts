import { join } from "node:path";
import { type Accounts, openAccounts } from "./accounts/accounts.ts";
import { allAnswers } from "./answers.ts";
import { type App, createApp } from "./app.ts";
import { MEMBERS_CHANNEL } from "./command.ts";
import type { Config } from "./config.ts";
import type { World } from "./context.ts";
import { type Database, openDatabase } from "./db/open-database.ts";
import { findFirstImage } from "./first-image.ts";
import { firstStart } from "./first-start.ts";
import { errorFacts } from "./http/error-facts.ts";
import { type Listening, listen } from "./http/listen.ts";
import { createWebFiles } from "./http/web-files.ts";
import { instanceSecret } from "./instance-secret.ts";
import { Hub } from "./live/hub.ts";
import { LiveOrganisations } from "./live/live-organisations.ts";
import type { Log } from "./log.ts";
import { startMailSender } from "./mail/sender.ts";
import { smtpDelivery } from "./mail/smtp.ts";
import { newId } from "./new-id.ts";
import { fillWithSample } from "./sample-organisation.ts";

export const webFolder = join(import.meta.dirname, "../../web/dist");

/** How long requests may go on when the server stops. */
const PATIENCE_MS = 10_000;

/** A page needs a few; whoever tries links or passwords would need millions. */
const OPEN_REQUESTS_PER_MINUTE = 120;

export type RunningServer = {
  readonly url: string;
  /** Makes whoever opens it first the owner; `undefined` where there is one. */
  readonly ownerLink: string | undefined;
  /** What whoever runs the server should know about its database. */
  readonly notice: string | null;
  readonly stop: () => Promise<void>;
};

/** What was opened and has to be closed again, the last first. */
type Closers = (() => Promise<void>)[];

/** Starts everything, in the order in which it rests on each other. What fails closes what was opened before it. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const closers: Closers = [];
  const closeAll = async () => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
  };
  try {
    return { ...(await open(config, log, closers)), stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function open(config: Config, log: Log, closers: Closers): Promise<Omit<RunningServer, "stop">> {
  const app = Promise.withResolvers<App>();
  const ready = app.promise.then(({ fetch }) => fetch);
  // Nobody may have asked yet when the start fails.
  ready.catch(() => undefined);
  const stopping = new AbortController();
  const listening = await listen(config, ready);
  const url = config.url ?? urlOf(config.host, listening);
  try {
    const database = await openDatabase(await databaseOptions(config));
    closers.push(() => database.close());
    const world: World = { database, now: () => new Date(), newId };
    const ownerLink = await firstStart(world, { publicUrl: url, withSample: config.withSample });
    app.resolve(await openApp({ config, log, world, url, stopping, closers }));
    closers.push(() => listening.close(PATIENCE_MS), endsStreams(stopping));
    return { url, ownerLink, notice: database.notice };
  } catch (error) {
    app.reject(error);
    await listening.close(0);
    throw error;
  }
}

const endsStreams = (stopping: AbortController) => () => {
  stopping.abort();
  return Promise.resolve();
};

async function databaseOptions({ databaseUrl, folder, withSample }: Config) {
  if (databaseUrl !== undefined) return { url: databaseUrl };
  return { folder, image: withSample ? await findFirstImage() : undefined };
}

/** An address that a browser on this machine can open. */
const urlOf = (host: string, { port }: Listening) =>
  `http://${["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;

type Opening = {
  readonly config: Config;
  readonly log: Log;
  readonly world: World;
  readonly url: string;
  readonly stopping: AbortController;
  readonly closers: Closers;
};

async function openApp({ config, log, world, url, stopping, closers }: Opening): Promise<App> {
  const accounts = await accountsFor(config, log, world, url);
  closers.push(() => accounts.close());
  await startMail(config, log, world, closers);
  const hub = await Hub.start(world.database);
  // Streams of events would not end by themselves.
  stopping.signal.addEventListener("abort", () => void hub.stop());
  closers.push(() => hub.stop());
  const onFault = (error: unknown) => log.error("organisation loaded anew", errorFacts(error));
  const live = new LiveOrganisations(world, { onFault });
  const isMailConfigured = config.mail !== undefined;
  const app = createApp({
    world,
    log,
    identify: accounts.identify,
    auth: accounts.answer,
    answers: allAnswers({
      accounts,
      publicUrl: url,
      isMailConfigured,
      singleSignOn: config.oidc?.name,
      fillWithSample,
      hub,
      live,
    }),
    web: createWebFiles(webFolder),
    stopping: stopping.signal,
    settings: {
      publicUrl: url,
      isProxyTrusted: config.isProxyTrusted,
      openRequestsPerMinute: OPEN_REQUESTS_PER_MINUTE,
      areAnswersChecked: false,
    },
  });
  closers.push(await forgetsMembers(world.database, app));
  return app;
}

/** Other processes change members too, and say so. */
const forgetsMembers = (database: Database, { forgetMembers }: App) =>
  database.listen(MEMBERS_CHANNEL, forgetMembers, () => forgetMembers());

function accountsFor(config: Config, log: Log, world: World, publicUrl: string): Promise<Accounts> {
  const { oidc, trustedOrigins } = config;
  const secret = config.secret === undefined ? instanceSecret(world) : Promise.resolve(config.secret);
  return secret.then((known) =>
    openAccounts(world, {
      publicUrl,
      secret: known,
      trustedOrigins,
      onTrouble: (message) => log.error("accounts", { says: message }),
      oidc: oidc && {
        id: "oidc",
        discoveryUrl: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        isEmailTrusted: oidc.isEmailTrusted,
      },
    }),
  );
}

async function startMail({ mail }: Config, log: Log, world: World, closers: Closers): Promise<void> {
  if (mail === undefined) return;
  const onTrouble = (error: unknown) => log.error("mail", errorFacts(error));
  const sender = await startMailSender(world, { deliver: smtpDelivery(mail), onTrouble });
  closers.push(() => sender.close());
}
