import type { Language } from '../../model/words.js';

/** The words of salary floats: the table, its notes, and how a pool was met. */
export interface SalaryWords {
  readonly title: string;
  readonly headsTitle: string;
  readonly columns: {
    readonly score: string;
    readonly raw: string;
    readonly adjusted: string;
    readonly coefficient: string;
    readonly headcount: string;
    readonly perHead: string;
    readonly base: string;
    readonly amount: string;
    readonly bonus: string;
    readonly payment: string;
    readonly lastCoefficient: string;
    readonly lastAmount: string;
    readonly change: string;
    readonly reasons: string;
    readonly units: string;
  };
  readonly total: (group: string | undefined) => string;
  /** Before what is said of one group. */
  readonly ofGroup: (group: string) => string;
  readonly notes: {
    readonly model: (label: string) => string;
    readonly pool: { readonly neutral: string; readonly amount: string; readonly none: string };
    /** The same where last year's sum holds a pool down. */
    readonly heldPool: { readonly neutral: string; readonly amount: string };
    readonly cap: string;
    /** Of one group whose pool is held down. */
    readonly held: {
      readonly [K in 'neutral' | 'amount']: (
        group: string,
        held: {
          readonly asked: string;
          readonly last: string;
          readonly growth: string;
          readonly pool: string;
          readonly unit: string;
        },
      ) => string;
    };
    /** Where whole steps are not what was asked for. */
    readonly rounded: (group: string, asked: string, pool: string, unit: string) => string;
    readonly proof: (
      group: string,
      proof: {
        readonly total: string;
        readonly pool: string;
        readonly residual: string;
        readonly unit: string;
        readonly lambda: string;
      },
    ) => string;
    readonly bounds: (group: string, floor: string, ceiling: string) => string;
    /** `half`: half a unit of the last digit that is printed. */
    readonly places: (places: number, half: string) => string;
    readonly remainders: string;
    readonly bonus: string;
    readonly heads: (label: string) => string;
  };
  readonly nobody: string;
  readonly explain: {
    readonly lambda: (pool: string, settled: string, rest: string) => string;
    /** Nobody is free to move, or λ = 1 meets the pool as it is. */
    readonly any: string;
    readonly floor: (names: string) => string;
    readonly ceiling: (names: string) => string;
    readonly fixed: (names: string) => string;
    /** A ceiling that the rules do not set. */
    readonly unbounded: string;
    readonly residual: (residual: string) => string;
    readonly portion: (exact: string, whole: string, remainder: string) => string;
    readonly added: (steps: number, step: string) => string;
    readonly left: (left: number, step: string, names: string) => string;
  };
}

const zh: SalaryWords = {
  title: '薪酬浮动系数',
  headsTitle: '主要负责人系数',
  columns: {
    score: '得分',
    raw: '原系数',
    adjusted: '调整系数',
    coefficient: '核定系数',
    headcount: '人数',
    perHead: '人均基数',
    base: '基数',
    amount: '核定额',
    bonus: '一次性奖励',
    payment: '应发合计',
    lastCoefficient: '上年系数',
    lastAmount: '上年核定额',
    change: '增减额',
    reasons: '原因',
    units: '负责单位',
  },
  total: (group) => (group === undefined ? '合计' : `小计（${group}）`),
  ofGroup: (group) => `“${group}”组`,
  notes: {
    model: (label) => `原系数：${label}。`,
    pool: {
      neutral: '总量等于基数合计；原系数同乘一个 λ，越过上下限的停在限上，其余的继续调，直到正好用完总量。',
      amount: '总量由规则给定；原系数同乘一个 λ，越过上下限的停在限上，其余的继续调，直到正好用完总量。',
      none: '不设总量；核定额 = 基数 × 核定系数。',
    },
    heldPool: {
      neutral:
        '总量为基数合计与封顶数中较小的；原系数同乘一个 λ，越过上下限的停在限上，其余的继续调，直到正好用完总量。',
      amount:
        '总量为规则给定数与封顶数中较小的；原系数同乘一个 λ，越过上下限的停在限上，其余的继续调，直到正好用完总量。',
    },
    cap: '总量不超过上年核定总量按增幅上限算出的数。',
    held: {
      neutral: (group, { asked, last, growth, pool, unit }) =>
        `${group}基数合计 ${asked} ${unit}，按上年总量 ${last} ${unit} × (1 + ${growth}) 封顶为 ${pool} ${unit}。`,
      amount: (group, { asked, last, growth, pool, unit }) =>
        `${group}规则给定总量 ${asked} ${unit}，按上年总量 ${last} ${unit} × (1 + ${growth}) 封顶为 ${pool} ${unit}。`,
    },
    rounded: (group, asked, pool, unit) =>
      `${group}总量 ${asked} ${unit}先取整到最小金额，为 ${pool} ${unit}。`,
    proof: (group, { total, pool, residual, unit, lambda }) =>
      `核对：${group}核定额合计 ${total} ${unit} = 总量 ${pool} ${unit}，差 ${residual}；λ = ${lambda}。`,
    bounds: (group, floor, ceiling) => `${group}停在下限：${floor}；停在上限：${ceiling}。`,
    places: (places, half) =>
      `核定系数四舍五入到 ${places} 位小数，只供公布；金额按未取舍的系数计算，所以公布的系数 × 基数与核定额最多相差 ${half} × 基数（末位的一半），另有取整到最小金额的尾差。`,
    remainders:
      '金额先去掉不足最小单位的尾数，剩下的按尾数从大到小逐个补，尾数相同的补给金额大的；未到上限的先补。',
    bonus: '一次性奖励在总量以外。',
    heads: (label) => `“${label}”负责两个以上单位的，取各单位核定系数的平均数。`,
  },
  nobody: '无',
  explain: {
    lambda: (pool, settled, rest) =>
      `（总量 ${pool} - 停在限上的 ${settled}）÷ 其余的基数×原系数合计 ${rest}`,
    any: '不需调整',
    floor: (names) => `；停在下限：${names}`,
    ceiling: (names) => `；停在上限：${names}`,
    fixed: (names) => `；上下限为一：${names}`,
    unbounded: '不设',
    residual: (residual) => `；核对差 ${residual}`,
    portion: (exact, whole, remainder) => `${exact} 取整为 ${whole}，尾数 ${remainder}`,
    added: (steps, step) => `，补 ${steps} × ${step}`,
    left: (left, step, names) => `；全组剩 ${left} × ${step}，补给：${names}`,
  },
};

const en: SalaryWords = {
  title: 'Salary floats',
  headsTitle: "Heads' coefficients",
  columns: {
    score: 'score',
    raw: 'raw coefficient',
    adjusted: 'adjusted',
    coefficient: 'coefficient',
    headcount: 'headcount',
    perHead: 'base per head',
    base: 'pay base',
    amount: 'amount',
    bonus: 'one-off bonus',
    payment: 'payment',
    lastCoefficient: "last year's coefficient",
    lastAmount: "last year's amount",
    change: 'change',
    reasons: 'reasons',
    units: 'units',
  },
  total: (group) => (group === undefined ? 'total' : `subtotal (${group})`),
  ofGroup: (group) => `${group}:`,
  notes: {
    model: (label) => `Raw coefficient: ${label}.`,
    pool: {
      neutral:
        'The pool is the sum of all pay bases. All raw coefficients are multiplied by one λ; who passes a bound stays on it, and the others move on until the pool is used up exactly.',
      amount:
        'The pool is given by the rules. All raw coefficients are multiplied by one λ; who passes a bound stays on it, and the others move on until the pool is used up exactly.',
      none: 'There is no pool: amount = pay base × coefficient.',
    },
    heldPool: {
      neutral:
        'The pool is the smaller of the sum of all pay bases and the cap. All raw coefficients are multiplied by one λ; who passes a bound stays on it, and the others move on until the pool is used up exactly.',
      amount:
        'The pool is the smaller of what the rules give and the cap. All raw coefficients are multiplied by one λ; who passes a bound stays on it, and the others move on until the pool is used up exactly.',
    },
    cap: "The pool does not exceed last year's sum with the growth allowed.",
    held: {
      neutral: (group, { asked, last, growth, pool, unit }) =>
        `${group} Pay bases of ${asked} ${unit} are capped at last year's ${last} ${unit} × (1 + ${growth}): ${pool} ${unit}.`.trim(),
      amount: (group, { asked, last, growth, pool, unit }) =>
        `${group} The ${asked} ${unit} that the rules give are capped at last year's ${last} ${unit} × (1 + ${growth}): ${pool} ${unit}.`.trim(),
    },
    rounded: (group, asked, pool, unit) =>
      `${group} The pool of ${asked} ${unit} is first rounded to the smallest amount: ${pool} ${unit}.`.trim(),
    proof: (group, { total, pool, residual, unit, lambda }) =>
      `${group} Proof: amounts ${total} ${unit} = pool ${pool} ${unit}, difference ${residual}; λ = ${lambda}.`.trim(),
    bounds: (group, floor, ceiling) => `${group} At the floor: ${floor}; at the ceiling: ${ceiling}.`.trim(),
    places: (places, half) =>
      `Coefficients are rounded to ${places} decimals for print only; money comes from the exact ones, so that printed coefficient × pay base differs from the amount by at most ${half} × pay base (half a unit of the last digit), besides what is rounded to the smallest amount.`,
    remainders:
      'Amounts lose what is short of the smallest amount; what is left over goes by the largest remainder, then to the larger amount, and to those below their ceilings first.',
    bonus: 'One-off bonuses are outside the pool.',
    heads: (label) => `Who heads two or more units (“${label}”) has the mean of their coefficients.`,
  },
  nobody: 'nobody',
  explain: {
    lambda: (pool, settled, rest) =>
      `(pool ${pool} - ${settled} of those on a bound) / ${rest}, the others' sum of pay base × raw coefficient`,
    any: 'nothing to adjust',
    floor: (names) => `; at the floor: ${names}`,
    ceiling: (names) => `; at the ceiling: ${names}`,
    fixed: (names) => `; bounds are one: ${names}`,
    unbounded: 'none set',
    residual: (residual) => `; difference ${residual}`,
    portion: (exact, whole, remainder) => `${exact} in whole steps is ${whole}, remainder ${remainder}`,
    added: (steps, step) => `, plus ${steps} × ${step}`,
    left: (left, step, names) => `; ${left} × ${step} were left over, given to: ${names}`,
  },
};

const languages: { readonly [L in Language]: SalaryWords } = { zh, en };

export function salaryWordsIn(language: Language): SalaryWords {
  return languages[language];
}
