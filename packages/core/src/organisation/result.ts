/** What a rule says: yes, with a value; or no, with a code for programs and a sentence for people. */
export type Result<T, R extends Refusal = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export type Refusal<Code extends string = string> = { readonly code: Code; readonly message: string };

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <const Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal: { code, message } });
