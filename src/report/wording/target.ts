import type { MeasureKind } from '../../model/table-spec.js';
import { Decimal, decide, ZERO } from '../../number/decimal.js';
import type { Comparator, TargetForm } from '../../plan/gap-outline.js';
import { directed } from './change-phrase.js';
import { digitsText, givenText, inPercent, type Measured, type Phrasing, placesApart } from './figure.js';
import { wordingWords } from './index.js';

/** What is to be reached; `upper` with `within` alone. */
export interface TargetLevel {
  readonly comparator: Comparator;
  readonly target: Measured;
  readonly upper?: Decimal;
}

/** What was done of a target. */
export interface Attained {
  readonly form: TargetForm;
  /** A stock or a ratio stands at its target; left out: a flow, which is brought in. */
  readonly kind?: MeasureKind | undefined;
  readonly comparator: Comparator;
  /** 完成率, a share of 1 or in %; undefined where there is none, the target or the base being 0 or less. */
  readonly attainment: Measured | undefined;
  readonly met: boolean;
}

/** True where less is better: 不高于, 低于. */
export function keepsDown(comparator: Comparator): boolean {
  return comparator === 'at-most' || comparator === 'below';
}

/** 突破 210 家、不低于 50 件、不高于 0.3 吨标准煤/万元、低于 5 起、在 95%—100% 之间. */
export function targetPhrase({ comparator, target, upper }: TargetLevel, phrasing: Phrasing): string {
  const words = wordingWords(phrasing.language);
  const text = givenText(target, phrasing);
  if (upper === undefined) return words.target[comparator](text);
  return words.target[comparator](words.units.range(text, givenText({ ...target, value: upper }, phrasing)));
}

/** 已达标（目标突破 210 家）、未达标（目标突破 210 家）. */
export function metPhrase(met: boolean, level: TargetLevel, phrasing: Phrasing): string {
  const { target } = wordingWords(phrasing.language);
  return (met ? target.met : target.unmet)(targetPhrase(level, phrasing));
}

/**
 * 完成年度目标的 71.0%、达到目标值的 97.1% (of a stock)、完成年度目标、超额完成年度目标（103.2%）、完成下降目标的 71.0%、
 * 不降反升，未完成下降目标、控制在目标以内、—（目标值不大于零，不计完成率）. What is not at its target never reads as 100.0%.
 */
export function attainmentPhrase(attained: Attained, phrasing: Phrasing): string {
  const { form, comparator, attainment, met } = attained;
  const words = wordingWords(phrasing.language);
  const those = words.attainment[form === 'level' && stands(attained.kind) ? 'standing' : form];
  const controls = form !== 'reduction' && keepsDown(comparator);
  if (comparator === 'within') return met ? words.gap.range.within : words.gap.range.outside;
  if (controls && met) return words.control.kept;
  if (attainment === undefined) return words.none(those.none);
  const percent = inPercent(attainment);
  const places = placesApart(percent, HUNDRED, phrasing.places);
  const text = words.units.percent(digitsText(percent, { ...phrasing, places }));
  const order = decide(percent, HUNDRED);
  if (controls) return words.control.exceeded(text);
  if (order > 0) return those.beyond(text);
  if (order === 0 && met) return those.whole;
  return decide(percent, ZERO) < 0 ? those.negative : those.part(text);
}

/**
 * 快于序时进度 2.3 个百分点、低于序时进度 2.3 个百分点、与序时进度一致: 完成率 − 序时进度, a share of 1 or in %. Of what must not be more it is
 * 序时进度 − 使用进度: 控制在序时进度以内（使用进度低于序时 2.3 个百分点）、超出序时进度 2.3 个百分点.
 */
export function leadPhrase(lead: Measured, comparator: Comparator, phrasing: Phrasing): string {
  const { pace, use, units } = wordingWords(phrasing.language);
  const points = inPercent(lead);
  const text = units.points(digitsText(points.abs(), phrasing));
  return directed(keepsDown(comparator) ? use : pace, { value: points, text }, phrasing);
}

function stands(kind: MeasureKind | undefined): boolean {
  return kind === 'stock' || kind === 'ratio' || kind === 'growth';
}

const HUNDRED = new Decimal(100);
