import { type Client, createClient, makeToken, setUp } from "@lodestar/contract";
import { cookiesOf } from "./people.ts";
import { type StartedProgram, saidBy, urlOf } from "./started-program.ts";

/** The owner of a program's first organisation, who keeps a token that outlives sessions and restarts. */
export type ProgramOwner = {
  readonly organisation: string;
  readonly token: string;
  readonly cookie: string;
};

const OWNER = { name: "Ana", email: "ana@example.org", password: "nine boats at anchor" };

/** Opens the link that the first start printed, as people do. */
export async function becomeOwner(program: StartedProgram): Promise<ProgramOwner> {
  const url = await urlOf(program);
  const [, token] = await saidBy(program, /\/setup#(\S+) to become the owner/);
  const setting = await postTo(`${url}/api${setUp.path}`, url, { ...OWNER, token });
  const { organisation } = (await setting.json()) as { organisation: string };
  const cookie = cookiesOf(setting.headers);
  const tokens = `${url}/api${makeToken.path.replace(":organisation", organisation)}`;
  const made = await postTo(tokens, url, { name: "test", scope: "change", days: 1 }, cookie);
  return { organisation, cookie, token: ((await made.json()) as { token: string }).token };
}

async function postTo(address: string, origin: string, body: unknown, cookie = ""): Promise<Response> {
  const headers = { "content-type": "application/json", origin, cookie };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response;
}

/** Asks the program at `url` in the owner's name. */
export const clientOf = (url: string, { token }: Pick<ProgramOwner, "token">): Client =>
  createClient(
    (address, init) =>
      fetch(address, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token}` },
      }),
    `${url}/api`,
  );
