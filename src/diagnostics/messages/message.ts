/** What a reader is told: what is wrong, with what was expected, and then what to do about it. */
export interface Message {
  readonly text: string;
  readonly hint: string;
}

/** One wording per code: facts in, words out. */
export type MessagesOf<Args> = { readonly [C in keyof Args]: (args: Args[C]) => Message };
