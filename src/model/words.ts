/** A name or a sentence in both languages of the tool. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The languages a reader may choose; Chinese is the default. */
export type Language = keyof Words;
