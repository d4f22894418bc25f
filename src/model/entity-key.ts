import { compactText, foldBrackets, narrowText } from './compact-text.js';

/**
 * The identity of an entity's name: NFKC, without any white space or zero-width character, one form of bracket,
 * one case. entityKey(entityKey(x)) is entityKey(x). Simplified and traditional characters stay apart.
 */
export function entityKey(name: string): string {
  return compactText(name);
}

/**
 * The name with only width, spacing, bracket form and case evened out. Two names with one key and different
 * spellings (①区, 1区) are probably two entities: a person has to say.
 */
export function entitySpelling(name: string): string {
  return foldBrackets(narrowText(name.normalize('NFC')))
    .replace(/[\s\p{DI}\p{Cc}]/gu, '')
    .toLowerCase();
}
