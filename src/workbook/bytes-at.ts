/** True when the bytes from here on spell this ASCII text. */
export function isTextAt(bytes: Uint8Array, from: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (bytes[from + at] !== text.charCodeAt(at)) return false;
  }
  return true;
}
