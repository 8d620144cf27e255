/** One text, or one per plural form. `{name}` stands for a value; `<link>words</link>` for words that a page wraps. */
export type Message = string | PluralMessage;
/** Chosen by the value of `count`, by the rules of the language. */
export type PluralMessage = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};

export type Messages = Readonly<Record<string, Message>>;

/** The texts of one feature, in English; other languages bring the same keys. */
export type Catalogue<M extends Messages = Messages> = { readonly feature: string; readonly messages: M };

/** Says which texts a feature has. The name of the feature is how a translation finds them. */
export const catalogue = <const M extends Messages>(feature: string, messages: M): Catalogue<M> => ({
  feature,
  messages,
});

type Slots<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
type SlotsOf<M> = M extends string ? Slots<M> : M extends PluralMessage ? "count" | Slots<M[keyof M]> : never;

export type MessageValue = string | number;

/** What `text(key, values)` must be given: nothing where the message has no slots. */
export type ValuesFor<M> = [SlotsOf<M>] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<SlotsOf<M>, MessageValue>>];

/** Reads the texts of one catalogue in the person's language. */
export type Texts<M extends Messages> = <Key extends keyof M & string>(
  key: Key,
  ...values: ValuesFor<M[Key]>
) => string;
