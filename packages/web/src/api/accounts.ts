/** What a call to the accounts library came to; `message` is its own words, for us rather than for people. */
export type AccountAnswer =
  { readonly ok: true } | { readonly ok: false; readonly status: number; readonly code: string };

async function post(path: string, body: object): Promise<AccountAnswer> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
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

export const signOut = (): Promise<AccountAnswer> => post("sign-out", {});
