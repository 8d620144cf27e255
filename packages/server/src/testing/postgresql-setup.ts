import type { TestProject } from "vitest/node";
import {
  makeOwner,
  ownerRole,
  removeTestDatabases,
  type TestServer,
} from "../db/testing/make-server-database.ts";
import { startPostgresql } from "./throwaway-postgresql.ts";

/** Before the tests of the project server-postgresql: a server for them, the one that is named or one of their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env["LODESTAR_TEST_DATABASE_URL"];
  if (named !== undefined && named !== "") {
    provide(project, { admin: named, owner: named });
    return () => removeTestDatabases(named);
  }
  const { url, stop } = await startPostgresql();
  await makeOwner(url);
  provide(project, { admin: url, owner: url.replace("user=postgres", `user=${ownerRole}`) });
  return stop;
}

function provide(project: TestProject, server: TestServer): void {
  project.provide("postgresql", server);
}
