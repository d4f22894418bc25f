const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));|&/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces entities and character references (XML 1.0, 4.1 and 4.6); undefined when one is unknown or illegal. */
export function resolveEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let legal = true;
  const resolved = text.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    const sign = name === undefined ? character(hex, decimal) : named[name];
    legal &&= sign !== undefined;
    return sign ?? '';
  });
  return legal ? resolved : undefined;
}

function character(hex: string | undefined, decimal: string | undefined): string | undefined {
  if (hex === undefined && decimal === undefined) return undefined;
  const point = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  return isXmlCharacter(point) ? String.fromCodePoint(point) : undefined;
}

/** XML 1.0, production 2. */
function isXmlCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}

/** False when a control character stands in it that no XML may hold (XML 1.0, production 2). */
export function isXmlText(text: string): boolean {
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}

/** XML 1.0, 2.11: every line break reads as one line feed. */
export function withPlainLineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * ST_Xstring (ECMA-376 Part 1, 22.9.2.19): `_x000D_` is the character with that code, `_x005F_` an underscore.
 * Halves of surrogate pairs that do not meet become U+FFFD.
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
