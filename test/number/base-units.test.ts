import { describe, expect, test } from 'vitest';
import { countingUnits, measuringUnits, plainNames, prefixes } from '../../src/number/base-units.js';
import { createUnitSystem } from '../../src/number/unit-system.js';

const names = [...measuringUnits.flatMap((unit) => unit.names), ...countingUnits.flat()];
const { system } = createUnitSystem({ rates: [], counting: [] });

describe('the table of units', () => {
  test('names each unit once', () => {
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
    expect(plainNames.filter((name) => names.includes(name))).toEqual([]);
  });

  test.each(names)('%s is known, and shown as it stands in the table', (name) => {
    expect(system.parse(name)?.text).toBe(name);
  });

  test('no name is a prefix with another name, unless both say the same: 千米 is 1,000 米', () => {
    const twofold = names.flatMap((name) =>
      [...prefixes].flatMap(([prefix, times]) => {
        const rest = name.startsWith(prefix) ? system.parse(name.slice(prefix.length)) : undefined;
        const whole = system.parse(name);
        return rest && rest.factors.length > 0 && whole ? [{ name, times, rest, whole }] : [];
      }),
    );
    expect(twofold.length).toBeGreaterThan(0);
    for (const { name, times, rest, whole } of twofold) {
      const sameKind = rest.dimension === whole.dimension;
      const sameSize = rest.scale.times * times * whole.scale.over === whole.scale.times * rest.scale.over;
      expect([name, sameKind && sameSize]).toEqual([name, true]);
    }
  });

  test.each([
    // 1 公顷 = 15 亩, 1 平方公里 = 100 公顷 = 1,500 亩; 1 亩 = 666.67 m²
    ['亩', 2_000n, 3n],
    ['公顷', 10_000n, 1n],
    ['平方公里', 1_000_000n, 1n],
    ['千克标准煤', 1n, 1_000n],
    ['季度', 1n, 4n],
    ['个月', 1n, 12n],
  ])('%s is %s/%s of its base units', (name, times, over) => {
    expect(system.parse(name)?.scale).toEqual({ times, over });
  });

  test.each([...prefixes])('%s元 is %s 元', (prefix, times) => {
    expect(system.parse(`${prefix}元`)?.scale).toEqual({ times, over: 1n });
  });
});
