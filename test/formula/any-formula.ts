import fc from 'fast-check';

const join = (left: fc.Arbitrary<string>, signs: readonly string[], right: fc.Arbitrary<string>) =>
  fc.tuple(left, fc.constantFrom(...signs), right).map(([a, sign, b]) => `(${a}) ${sign} (${b})`);
const call = (name: string, ...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((written) => `${name}(${written.join(', ')})`);

const any = fc.letrec<{ money: string; plain: string; truth: string }>((tie) => {
  const [money, plain, truth] = [tie('money'), tie('plain'), tie('truth')];
  return {
    money: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom('税收', '财政收入', '「R&D经费」', '10万元', '0', '0.5亿元'),
      join(money, ['+', '-'], money),
      join(money, ['*', '/'], plain),
      money.map((of) => `-(${of})`),
      call('max', money, money),
      call('clamp', money, money, money),
      call('if', truth, money, money),
      call('coalesce', money, money),
      call('band', plain, money, fc.constant('-0.5'), money, fc.constant('2'), money),
      call('round', money, fc.constantFrom('2', '-1')),
      fc.constantFrom('previous(税收)', 'cohort_mean(税收 - 财政收入)', 'cohort_percentile(税收, 5%)'),
    ),
    plain: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom('x', '系数', '2', '1', '增速', '3%', '5‰', '2倍', '土地 / 厂区'),
      join(money, ['/'], fc.constantFrom('财政收入', '税收', '3万元')),
      join(plain, ['+', '-', '*', '/'], plain),
      join(plain, ['^'], fc.constantFrom('2', '-3', '0.5')),
      plain.map((of) => `-(${of})`),
      call('ln', plain),
      call('min', plain, plain),
      call('if', truth, plain, plain),
    ),
    truth: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom('停产', 'has(税收)'),
      join(money, ['<', '<=', '=', '<>', '>', '>='], money),
      join(plain, ['<', '>='], plain),
      join(truth, ['and', 'or'], truth),
      truth.map((of) => `not (${of})`),
    ),
  };
});

/** Formulas in 万元 or 亿元 over the columns of all formula tests, with more brackets than they need; few hold a mistake. */
export const moneyFormula = any.money;
