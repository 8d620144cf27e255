import type { World } from "../context.ts";
import type { Log } from "../log.ts";
import type { Answered } from "./answer.ts";
import type { Identify } from "./identity.ts";
import type { WebFiles } from "./web-files.ts";

/** All that the application rests on. */
export type AppParts = {
  readonly world: World;
  readonly log: Log;
  readonly identify: Identify;
  /** The accounts library: signing in and out. */
  readonly auth: (request: Request) => Promise<Response>;
  readonly answers: readonly Answered[];
  readonly web: WebFiles;
  /** Aborted when the program is about to end. */
  readonly stopping: AbortSignal;
  readonly settings: AppSettings;
};

export type AppSettings = {
  /** Where people find us, as `https://lodestar.example.org`. */
  readonly publicUrl: string;
  readonly isProxyTrusted: boolean;
  /** Requests that one caller may make in a minute without having signed in. */
  readonly openRequestsPerMinute: number;
  readonly areAnswersChecked: boolean;
};
