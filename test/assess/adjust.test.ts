import { describe, expect, test } from 'vitest';
import { figuresOf, findings, ranks, scoreText, totals } from './score-text.js';

const columns = `
columns: {产值: {unit: 亿元}, 上年位次: {unit: ""}, 本年位次: {unit: ""}}
index:
  产值: {weight: 100, score: {method: ratio-to-base, base: 100, cap: 1}}
`;

const csv = `开发区,产值(亿元),上年位次,本年位次
甲,90,3,1
乙,80,1,2
丙,70,2,3`;

const ledgerRules = `adjust:
  ledger: {item: 事项, points: 分值, evidence: 依据, waived: 容错}
  items:
    表彰: {kind: bonus, points: 2, cap: 5}
    招商: {kind: bonus, points: stated, per-event: 1, cap: 10%}
    督察: {kind: penalty, points: 0.3, cap: none}
  bonus: {cap: 6}
  penalty: {cap: none}
`;

const head = '开发区,事项,分值,依据,容错';

function adjusted(rules: string, ...events: readonly string[]) {
  return scoreText(columns + rules, csv, undefined, [head, ...events].join('\n'));
}

describe('points of events', () => {
  const scored = adjusted(
    ledgerRules,
    '甲,表彰,,国办通报,',
    '甲,表彰,2,省政府通报,',
    '甲,表彰,,市政府通报,',
    '甲,招商,0.4,协议一,',
    '甲,招商,3,协议二,',
    '乙,督察,,督察反馈一,',
    '乙,督察,0.3,督察反馈二,历史遗留问题，已整改',
    '丙,招商,1,协议三,',
  );

  test.each([
    // 3 × 2 = 6, no more than 5
    ['adjust/items/表彰', ['5', '0', '0']],
    // 0.4 + min(3, 1) = 1.4; 丙 1; the cap is 10 % of 100
    ['adjust/items/招商', ['1.4', '0', '1']],
    // 0.3; the other one is waived
    ['adjust/items/督察', ['0', '0.3', '0']],
    // 5 + 1.4 = 6.4, no more than 6
    ['adjust/bonus', ['6', '0', '1']],
    ['adjust/penalty', ['0', '0.3', '0']],
    ['total/basic', ['90', '80', '70']],
    // 90 + 6; 80 − 0.3; 70 + 1
    ['total/exact', ['96', '79.7', '71']],
  ])('%s is %j', (node, expected) => {
    expect(figuresOf(scored, node)).toEqual(expected);
  });

  test('ranks follow the adjusted total', () => {
    expect(ranks(scored)).toEqual(['1', '2', '3']);
  });

  test('the order of events is of no account', () => {
    const there = ['甲,表彰,,国办通报,', '乙,督察,,督察反馈一,', '甲,招商,0.4,协议一,'];
    const back = [...there].reverse();
    expect(totals(adjusted(ledgerRules, ...there))).toEqual(totals(adjusted(ledgerRules, ...back)));
  });

  test('a ledger with nothing below its header says that there was no event', () => {
    const none = adjusted(ledgerRules);
    expect(findings(none)).toEqual([]);
    expect(totals(none)).toEqual(['90', '80', '70']);
  });
});

describe('caps', () => {
  const rules = (item: string, penalty = 'none') => `adjust:
  ledger: {item: 事项, evidence: 依据}
  items: {督察: {kind: penalty, points: 10, cap: ${item}}}
  penalty: {cap: ${penalty}}
`;
  const events = ['督察反馈一', '督察反馈二', '督察反馈三'].map((evidence) => `甲,督察,,${evidence},`);

  test.each([
    // 90 − 30
    ['none', 'none', '60'],
    // 90 − 25
    ['25', 'none', '65'],
    // 20 % of full marks 100: 90 − 20
    ['20%', 'none', '70'],
    // 20 % of its own 90 points: 90 − 18
    ['{share: 20%, of: basic-score}', 'none', '72'],
    // 30 for the item, 12 for all penalties: 90 − 12
    ['none', '12', '78'],
    // 5 % of full marks for all: 90 − 5
    ['none', '5%', '85'],
    ['0', 'none', '90'],
  ])('cap %s of the item and %s of all: %s', (item, all, total) => {
    expect(totals(adjusted(rules(item, all), ...events))[0]).toBe(total);
  });

  test('the total is kept within its bounds', () => {
    const bounded = `${rules('none')}  total: {at-least: 75, at-most: 85}\n`;
    // 90 − 30 = 60 → 75; 80; 70 → 75
    expect(totals(adjusted(bounded, ...events))).toEqual(['75', '80', '75']);
  });
});

describe('points by a formula', () => {
  const rules = `adjust:
  items:
    进位: {kind: bonus, formula: "(上年位次 - 本年位次) * 0.5分", cap: 0.8}
    退位: {kind: penalty, formula: "(本年位次 - 上年位次) * 0.5分", cap: none}
  bonus: {cap: none}
  penalty: {cap: none}
`;

  test('below 0 there are none', () => {
    // 甲 (3−1)×0.5 = 1 → 0.8; 乙 fell by 1, 丙 by 1: −0.5 each
    expect(totals(scoreText(columns + rules, csv))).toEqual(['90.8', '79.5', '69.5']);
  });

  test('a value that is missing is refused, not taken for none', () => {
    expect(findings(scoreText(columns + rules, csv.replace('乙,80,1,2', '乙,80,,2')))).toEqual([
      'data/missing-refused !C3',
      'data/missing-refused !C3',
    ]);
  });
});

describe('an event that cannot count is an error at its cell', () => {
  test.each([
    ['丁,表彰,,国办通报,', 'data/event-of-unknown !A2'],
    ['甲,表扬,,国办通报,', 'data/event-item-unknown !B2'],
    ['甲,,,国办通报,', 'data/event-item-unknown !B2'],
    ['甲,表彰,,,', 'data/event-without-evidence !D2'],
    ['甲,招商,,协议一,', 'data/event-without-points !C2'],
    ['甲,表彰,3,国办通报,', 'data/event-points-differ !C2'],
    ['甲,表彰,,国办通报,不可抗力', 'data/bonus-waived !E2'],
    ['甲,督察,,督察反馈,否', 'data/remark-denies !E2'],
    ['甲,招商,-1,协议一,', 'data/below-bound !C2 < rules 5'],
  ])('%s: %s', (event, expected) => {
    expect(findings(adjusted(ledgerRules, event))).toEqual([expected]);
  });

  test('the same event twice is a warning, and counts twice', () => {
    const scored = adjusted(ledgerRules, '乙,督察,,督察反馈一,', '乙,督察,,督察反馈一,');
    expect(findings(scored)).toEqual(['data/event-twice !A3 < !A2']);
    // 80 − 0.3 − 0.3
    expect(totals(scored)[1]).toBe('79.4');
  });

  test('an event of an exempt entity is a warning, and counts for nobody', () => {
    const rules = `${ledgerRules}exempt: [{entity: 乙, reason: 整改期}]\n`;
    const scored = adjusted(rules, '乙,督察,,督察反馈一,');
    expect(findings(scored)).toEqual(['data/event-of-exempt !A2']);
    expect(totals(scored)).toEqual(['90', '70']);
  });

  test('no ledger at all is not taken for no events', () => {
    expect(findings(scoreText(columns + ledgerRules, csv))).toEqual(['data/ledger-not-found data.csv']);
  });

  test('the ledger may be a sheet under any name, and its header may leave out nothing that the rules name', () => {
    const ledger = '开发区,事项,分值,依据\n甲,表彰,,国办通报';
    expect(findings(scoreText(columns + ledgerRules, csv, undefined, ledger))).toEqual([
      'data/column-not-found  < rules 5',
    ]);
  });
});
