import type { TestProject } from "vitest/node";
import { makeOwner, ownerRole, removeTestDatabases, testServer } from "../db/testing/make-server-database.ts";
import { startPostgresql } from "./throwaway-postgresql.ts";

/** Before the tests of the project server-postgresql: a server for them, the one that is named or one of their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env["LODESTAR_TEST_DATABASE_URL"];
  if (named !== undefined && named !== "") {
    const server = testServer(named, named);
    project.provide("postgresql", server);
    return () => removeTestDatabases(server);
  }
  const { url, stop } = await startPostgresql();
  await makeOwner(url);
  project.provide("postgresql", testServer(url, url.replace("user=postgres", `user=${ownerRole}`)));
  return stop;
}
