import { expect, test } from 'vitest';
import { plain } from '../../../src/rules/yaml/located.js';
import { mergeLocated } from '../../../src/rules/yaml/merge.js';
import { replacesWhole } from '../../../src/rules/yaml/replaces-whole.js';
import { tree } from './read.js';

function joined(base: string, over: string): unknown {
  return plain(mergeLocated(tree(base), tree(over), { replaceWhole: replacesWhole }));
}

test.each<readonly [string, string, string, unknown]>([
  [
    'a method brings its own parameters',
    '{score: {method: a, base: 1}}',
    '{score: {method: b}}',
    { score: { method: 'b' } },
  ],
  [
    'without one, settings are changed',
    '{score: {method: a, base: 1}}',
    '{score: {base: 2}}',
    { score: { method: 'a', base: 2 } },
  ],
  [
    'reasons are joined',
    '{missing: {not-reported: zero}}',
    '{missing: {suppressed: zero}}',
    { missing: { 'not-reported': 'zero', suppressed: 'zero' } },
  ],
  [
    'a policy for all replaces those by reason',
    '{missing: {not-reported: zero}}',
    '{missing: {penalty: 3}}',
    { missing: { penalty: 3 } },
  ],
  [
    'and the other way round',
    '{missing: {policy: redistribute, within: total}}',
    '{missing: {not-reported: zero}}',
    { missing: { 'not-reported': 'zero' } },
  ],
  [
    'another amount is the same policy',
    '{missing: {penalty: 3}}',
    '{missing: {penalty: 5}}',
    { missing: { penalty: 5 } },
  ],
  [
    'where a weight goes is a setting of the policy',
    '{missing: {policy: redistribute, within: total}}',
    '{missing: {within: dimension}}',
    { missing: { policy: 'redistribute', within: 'dimension' } },
  ],
])('%s', (_, base, over, expected) => {
  expect(joined(base, over)).toEqual(expected);
});
