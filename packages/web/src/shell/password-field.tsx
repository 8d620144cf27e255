import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { TextField } from "../ui/text-field.tsx";
import { newPasswordFault } from "./account-words.ts";

type PasswordFieldProps = {
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** `new` says what a good one is, `own` asks for the one that is there. */
  readonly which: "new" | "own";
  readonly isAsked: boolean;
  readonly autoFocus?: boolean;
};

/** A password, known to the browser's own store of passwords. */
export function PasswordField({ value, onChange, which, isAsked, autoFocus = false }: PasswordFieldProps) {
  const text = useTexts(accounts);
  const fault = passwordFault(value, which);
  return (
    <TextField
      label={text("password")}
      type="password"
      name="password"
      autoComplete={which === "new" ? "new-password" : "current-password"}
      autoFocus={autoFocus}
      hint={which === "new" ? text("passwordHint") : undefined}
      value={value}
      onChange={onChange}
      error={isAsked && fault !== undefined ? text(fault) : undefined}
    />
  );
}

/** What is wrong with a password, if anything: a new one must be long enough, one's own must be there. */
export const passwordFault = (
  password: string,
  which: "new" | "own",
): "missing" | "passwordShort" | undefined =>
  which === "new" ? newPasswordFault(password) : password === "" ? "missing" : undefined;
