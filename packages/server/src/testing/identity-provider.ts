import { once } from "node:events";
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Claims = { sub: string; email: string; email_verified?: boolean; name: string };

export type IdentityProvider = {
  readonly discoveryUrl: string;
  /** Who signs in there next. */
  claims: Claims;
};

/** An identity provider (OAuth 2 with OpenID's discovery) that lets in whom the test says. It ends with the test. */
export async function anIdentityProvider(claims: Claims): Promise<IdentityProvider> {
  const provider = { discoveryUrl: "", claims };
  let origin = "";
  const server = createServer((request, response) => {
    const back = wayBack(request, origin);
    if (back !== undefined) response.writeHead(302, { location: back }).end();
    else
      void replyTo(request, origin, provider).then((body) =>
        response.setHeader("content-type", "application/json").end(JSON.stringify(body)),
      );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, { discoveryUrl: `${origin}/.well-known/openid-configuration` });
}

/** Where a browser is sent that comes to sign in: back at once, with a code. */
function wayBack(request: IncomingMessage, origin: string): string | undefined {
  const { pathname, searchParams } = new URL(request.url ?? "/", origin);
  const back = searchParams.get("redirect_uri");
  if (pathname !== "/authorize" || back === null) return undefined;
  return `${back}?code=some-code&state=${encodeURIComponent(searchParams.get("state") ?? "")}`;
}

async function replyTo(
  request: IncomingMessage,
  origin: string,
  { claims }: IdentityProvider,
): Promise<object> {
  await request.resume().toArray();
  const { pathname } = new URL(request.url ?? "/", origin);
  if (pathname === "/token") return { access_token: "access", token_type: "Bearer", expires_in: 3600 };
  if (pathname === "/userinfo") return { id: claims.sub, ...claims };
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    userinfo_endpoint: `${origin}/userinfo`,
  };
}
