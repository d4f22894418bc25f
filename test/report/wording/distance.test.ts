import { expect, test } from 'vitest';
import { comparedPhrase, distancePhrase } from '../../../src/report/wording/distance.js';
import type { Peer } from '../../../src/report/wording/terms.js';
import { en, measured, zh } from './phrasing.js';

const benchmark: Peer = { kind: 'benchmark', name: '苏州工业园区' };
const best: Peer = { kind: 'best', name: '甲区' };

test.each<[string, Peer, string, string]>([
  // 30 − 42.3
  [
    '-12.3 万元/亩',
    benchmark,
    '低于标杆（苏州工业园区）12.30 万元/亩',
    '12.30 万元/亩 below the benchmark (苏州工业园区)',
  ],
  // 0.32 − 0.30: higher, and worse where less is better
  [
    '0.02 吨标准煤/万元',
    benchmark,
    '高于标杆（苏州工业园区）0.02 吨标准煤/万元',
    '0.02 吨标准煤/万元 above the benchmark (苏州工业园区)',
  ],
  ['0 亿元', benchmark, '与标杆（苏州工业园区）持平', 'level with the benchmark (苏州工业园区)'],
  ['0.001 亿元', benchmark, '与标杆（苏州工业园区）持平', 'level with the benchmark (苏州工业园区)'],
  ['0 亿元', best, '为组内最优', 'the best of the group'],
  [
    '-1.25 %',
    best,
    '低于组内最优（甲区）1.25 个百分点',
    '1.25 percentage points below the best of the group (甲区)',
  ],
  ['-0.61 %', { kind: 'average' }, '低于总体水平 0.61 个百分点', '0.61 percentage points below the average'],
])('%s from %j', (difference, peer, chinese, english) => {
  expect(distancePhrase({ difference: measured(difference), peer }, zh(2))).toBe(chinese);
  expect(distancePhrase({ difference: measured(difference), peer }, en(2))).toBe(english);
});

// 3.20 − 3.81 = −0.61
test('a figure with its distance', () => {
  const figure = { name: '研发强度', of: measured('3.2 %') };
  const distance = { difference: measured('-0.61 %'), peer: { kind: 'average' } as const };
  expect(comparedPhrase(figure, distance, zh(2))).toBe('“研发强度”3.20%，低于总体水平 0.61 个百分点');
  expect(comparedPhrase(figure, distance, en(2))).toBe(
    '“研发强度” 3.20%, 0.61 percentage points below the average',
  );
});
