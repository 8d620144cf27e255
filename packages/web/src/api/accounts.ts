/** What a call to the accounts library came to; `message` is its own words, for us rather than for people. */
export type AccountAnswer =
  { readonly ok: true } | { readonly ok: false; readonly status: number; readonly code: string };

type Answer = { readonly ok: true; readonly body: unknown } | Extract<AccountAnswer, { ok: false }>;

async function post(path: string, body: object): Promise<AccountAnswer> {
  const answer = await ask(path, body);
  return answer.ok ? { ok: true } : answer;
}

async function ask(path: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true, body: await response.json().catch(() => ({})) };
    const answer = (await response.json().catch(() => ({}))) as { readonly code?: unknown };
    return { ok: false, status: response.status, code: typeof answer.code === "string" ? answer.code : "" };
  } catch {
    return { ok: false, status: 0, code: "unreachable" };
  }
}

export const signInWithPassword = (email: string, password: string): Promise<AccountAnswer> =>
  post("sign-in/email", { email, password });

export const sendMagicLink = (email: string, callbackURL: string): Promise<AccountAnswer> =>
  post("sign-in/magic-link", { email, callbackURL });

export const sendNewPasswordLink = (email: string): Promise<AccountAnswer> =>
  post("request-password-reset", { email });

export const setNewPassword = (token: string, newPassword: string): Promise<AccountAnswer> =>
  post("reset-password", { token, newPassword });

/** Uses up the link of a mail. The library answers a link that is no good by leading to a page. */
export async function signInByLink(token: string): Promise<AccountAnswer> {
  try {
    const address = `/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`;
    const response = await fetch(address, { credentials: "same-origin", redirect: "manual" });
    return response.ok ? { ok: true } : { ok: false, status: response.status || 410, code: "" };
  } catch {
    return { ok: false, status: 0, code: "unreachable" };
  }
}

export const signOut = (): Promise<AccountAnswer> => post("sign-out", {});

/** Goes to the identity provider, which leads back to `target`, or to the page for signing in if it does not work. */
export async function signInElsewhere(target: string): Promise<AccountAnswer> {
  const said = { provider: "oidc", callbackURL: target, errorCallbackURL: "/sign-in" };
  const answer = await ask("sign-in/social", said);
  if (!answer.ok) return answer;
  const { url } = answer.body as { readonly url?: unknown };
  if (typeof url !== "string") return { ok: false, status: 502, code: "" };
  window.location.assign(url);
  return { ok: true };
}
