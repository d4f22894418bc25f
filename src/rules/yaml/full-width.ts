/** What a Chinese input method types, and the character that YAML knows. */
const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ['：', ':'],
  ['，', ','],
  ['、', ','],
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
]);

export function halfWidth(character: string): string {
  return HALF_WIDTH.get(character) ?? character;
}

export function bracketPair(open: string): string {
  return open === '{' ? '}' : ']';
}
