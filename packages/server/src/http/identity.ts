/** A person who has signed in. */
export type Person = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
};

/** Who sends a request: a person with a session, or a program with an API token that a member made. */
export type Identity =
  | (Person & { readonly kind: "person"; readonly sessionId: string })
  | (Person & {
      readonly kind: "token";
      readonly tokenId: string;
      /** The one organisation that the token is good for. */
      readonly organisation: string;
      readonly scope: "read" | "change";
    });

/** Finds out who sends a request; `undefined` where nobody has signed in, or the session or token is no longer good. */
export type Identify = (request: Request) => Promise<Identity | undefined>;
