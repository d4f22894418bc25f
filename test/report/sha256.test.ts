import { expect, test } from 'vitest';
import { sha256 } from '../../src/report/sha256.js';

// FIPS 180-4 examples: the empty message and "abc"
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('%j', (text, sum) => {
  expect(sha256(new TextEncoder().encode(text))).toBe(sum);
});
