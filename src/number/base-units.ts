/**
 * A named unit as a multiple of base units. Names that follow the first are other spellings of the same unit,
 * each as it is shown; `prefixed` says that 十 百 千 万 亿 … may stand before any of them.
 */
export interface NamedUnit {
  readonly names: readonly string[];
  /** One of it is times / over of its base units. */
  readonly times: bigint;
  readonly over: bigint;
  /** [base unit, power]; none for a pure number. */
  readonly bases: readonly (readonly [base: string, power: number])[];
  readonly prefixed: boolean;
}

/** Number words that may stand before a unit. */
export const prefixes: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1_000n],
  ['万', 10_000n],
  ['十万', 100_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 100_000_000n],
  ['十亿', 1_000_000_000n],
  ['百亿', 10_000_000_000n],
  ['千亿', 100_000_000_000n],
  ['万亿', 1_000_000_000_000n],
]);

const metre = (power: number): NamedUnit['bases'] => [['米', power]];

/** Each currency is a base unit of its own until a rule file declares a rate. */
const money: readonly NamedUnit[] = [
  {
    names: ['元', '人民币', '人民币元', '元人民币'],
    times: 1n,
    over: 1n,
    bases: [['元', 1]],
    prefixed: true,
  },
  { names: ['美元'], times: 1n, over: 1n, bases: [['美元', 1]], prefixed: true },
  { names: ['欧元'], times: 1n, over: 1n, bases: [['欧元', 1]], prefixed: true },
  { names: ['港元', '港币'], times: 1n, over: 1n, bases: [['港元', 1]], prefixed: true },
  { names: ['日元'], times: 1n, over: 1n, bases: [['日元', 1]], prefixed: true },
];

/** 1 公顷 = 15 亩 = 10,000 m², hence 1 亩 is 2000/3 m² and not 666.67. */
const space: readonly NamedUnit[] = [
  { names: ['米', 'm'], times: 1n, over: 1n, bases: metre(1), prefixed: true },
  { names: ['公里', '千米', 'km'], times: 1_000n, over: 1n, bases: metre(1), prefixed: true },
  { names: ['平方米', '平米', 'm²'], times: 1n, over: 1n, bases: metre(2), prefixed: true },
  { names: ['亩'], times: 2_000n, over: 3n, bases: metre(2), prefixed: true },
  { names: ['公顷', 'hm²', 'ha'], times: 10_000n, over: 1n, bases: metre(2), prefixed: true },
  { names: ['平方公里', '平方千米', 'km²'], times: 1_000_000n, over: 1n, bases: metre(2), prefixed: true },
  { names: ['立方米', 'm³'], times: 1n, over: 1n, bases: metre(3), prefixed: true },
];

/** Coal equivalent is a base unit apart from mass: a tonne of coal equivalent is an amount of energy. */
const massAndEnergy: readonly NamedUnit[] = [
  { names: ['吨', 't'], times: 1n, over: 1n, bases: [['吨', 1]], prefixed: true },
  { names: ['千克', '公斤', 'kg'], times: 1n, over: 1_000n, bases: [['吨', 1]], prefixed: true },
  { names: ['克', 'g'], times: 1n, over: 1_000_000n, bases: [['吨', 1]], prefixed: true },
  {
    names: ['吨标准煤', '吨标煤', 'tce'],
    times: 1n,
    over: 1n,
    bases: [['吨标准煤', 1]],
    prefixed: true,
  },
  {
    names: ['千克标准煤', '千克标煤', '公斤标准煤', '公斤标煤', 'kgce'],
    times: 1n,
    over: 1_000n,
    bases: [['吨标准煤', 1]],
    prefixed: true,
  },
  {
    names: ['千瓦时', '度', 'kWh', 'kwh', 'KWH', 'KWh'],
    times: 1n,
    over: 1n,
    bases: [['千瓦时', 1]],
    prefixed: true,
  },
];

/** No prefixes: 十月 is October. Years and days are two base units, for a year has no fixed number of days. */
const time: readonly NamedUnit[] = [
  { names: ['年'], times: 1n, over: 1n, bases: [['年', 1]], prefixed: false },
  { names: ['季', '季度'], times: 1n, over: 4n, bases: [['年', 1]], prefixed: false },
  { names: ['月', '个月'], times: 1n, over: 12n, bases: [['年', 1]], prefixed: false },
  { names: ['日', '天'], times: 1n, over: 1n, bases: [['日', 1]], prefixed: false },
  { names: ['小时', 'h'], times: 1n, over: 24n, bases: [['日', 1]], prefixed: true },
];

const pure: readonly NamedUnit[] = [
  { names: ['%', '百分比', '百分数'], times: 1n, over: 100n, bases: [], prefixed: false },
  { names: ['个百分点', '百分点'], times: 1n, over: 100n, bases: [], prefixed: false },
  { names: ['‰', '个千分点', '千分点'], times: 1n, over: 1_000n, bases: [], prefixed: false },
  { names: ['倍'], times: 1n, over: 1n, bases: [], prefixed: false },
];

/** Points; no prefixes: 百分 reads as "per cent". Full-time equivalents are counted in 人年. */
const others: readonly NamedUnit[] = [
  { names: ['分'], times: 1n, over: 1n, bases: [['分', 1]], prefixed: false },
  {
    names: ['人年'],
    times: 1n,
    over: 1n,
    bases: [
      ['人', 1],
      ['年', 1],
    ],
    prefixed: true,
  },
];

/** Every unit that is more than a thing counted. */
export const measuringUnits: readonly NamedUnit[] = [
  ...money,
  ...space,
  ...massAndEnergy,
  ...time,
  ...pure,
  ...others,
];

/** Ways of writing "no unit". */
export const plainNames: readonly string[] = ['', '无量纲', '比值', '系数', '指数', '无'];

/** Things counted, each a base unit of its own; names within one entry are the same thing. */
export const countingUnits: readonly (readonly string[])[] = [
  ['人', '名'],
  ['人次'],
  ['户'],
  ['家'],
  ['个'],
  ['位'],
  ['件'],
  ['项'],
  ['次'],
  ['台'],
  ['套'],
  ['台套', '台(套)'],
  ['辆'],
  ['艘'],
  ['架次'],
  ['支'],
  ['只'],
  ['块'],
  ['片'],
  ['场'],
  ['条'],
  ['所'],
  ['座'],
  ['处'],
  ['间'],
  ['栋', '幢'],
  ['床', '床位', '张床位'],
  ['张'],
  ['篇'],
  ['部'],
  ['本'],
  ['批'],
  ['宗'],
  ['起'],
  ['例'],
  ['组'],
  ['头'],
  ['株'],
  ['门'],
  ['级'],
  ['档'],
  ['星'],
  ['标准箱', '标箱', 'TEU'],
];
