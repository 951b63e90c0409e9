/** The languages of the interface, and the type that makes every sentence exist in both. */

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One set of sentences in every language. */
export type Sentences<Words> = Readonly<Record<Language, Words>>;

/** The words with each literal text widened to string, so that a translation may differ but not be missing. */
export type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Widened<Words[Key]>;
};
