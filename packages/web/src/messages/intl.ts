/** Formatters are dear to make and the same for ever: one of each kind is kept. */
const remembered = <F>(make: (language: string, options: object) => F) => {
  const known = new Map<string, F>();
  return (language: string, options: object = {}): F => {
    const key = `${language} ${JSON.stringify(options)}`;
    const found = known.get(key) ?? make(language, options);
    known.set(key, found);
    return found;
  };
};

export const pluralRules = remembered((language, options) => new Intl.PluralRules(language, options));
export const numberFormat = remembered((language, options) => new Intl.NumberFormat(language, options));
export const dateFormat = remembered((language, options) => new Intl.DateTimeFormat(language, options));
export const listFormat = remembered((language, options) => new Intl.ListFormat(language, options));
export const collator = remembered((language, options) => new Intl.Collator(language, options));
export const relativeFormat = remembered(
  (language, options) => new Intl.RelativeTimeFormat(language, { numeric: "auto", ...options }),
);
