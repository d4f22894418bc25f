import { isPercent } from '../formula/fit.js';
import { must } from '../model/must.js';
import { partsIn } from '../model/period.js';
import { ZERO } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { TargetOutline } from '../plan/gap-outline.js';
import type { NodeId } from '../plan/node.js';
import { entityName, type GapView, numberAt, SHARE_PLACES } from './gap-cells.js';
import type { PursuedLine } from './gap-lines.js';
import { changeBetween } from './wording/change.js';
import { changePhrase } from './wording/change-phrase.js';
import { distancePhrase } from './wording/distance.js';
import type { Measured, Phrasing } from './wording/figure.js';
import { gapPhrase } from './wording/gap.js';
import { neededGrowthPhrase, neededPhrase } from './wording/needed.js';
import { closingPhrase, overtakingPhrase } from './wording/overtaking.js';
import { attainmentPhrase, leadPhrase, targetPhrase } from './wording/target.js';

/** One target of one entity. */
export interface TargetOf {
  readonly row: number;
  readonly target: TargetOutline;
}

/** 同比增长 12.50%，完成年度目标的 68.18%，低于序时进度 6.82 个百分点，距目标还差 42 万元，第四季度需完成 42 万元. */
export function targetSentence(view: GapView, of: TargetOf): string {
  const actual = measured(view, of.target.subject, of.row);
  const level = measured(view, of.target.target, of.row);
  if (actual === undefined) return '';
  const phrases = [
    level === undefined ? undefined : wanted(view, of, level),
    yearOnYear(view, of, actual),
    ...(level === undefined ? [baselessText(view, of)] : standing(view, of)),
    gapText(view, of, actual),
    neededText(view, of),
    neededGrowthText(view, of),
  ].filter((phrase) => phrase !== undefined);
  // a target that must be passed is told twice as reached only
  return phrases.length === 0 ? '' : view.gaps.sentence([...new Set(phrases)]);
}

function measured({ subject }: GapView, node: NodeId | undefined, row: number): Measured | undefined {
  const value = numberAt(subject.assessment, node, row);
  if (node === undefined || value === undefined) return undefined;
  return { value, unit: must(subject.assessment.plan.byId.get(node), node).unit };
}

function phrasingOf({ language }: GapView): Phrasing {
  return { language, places: SHARE_PLACES };
}

function wanted(view: GapView, { target, row }: TargetOf, level: Measured): string {
  const upper = numberAt(view.subject.assessment, target.upper, row);
  const { comparator } = target;
  const text = targetPhrase(
    upper === undefined ? { comparator, target: level } : { comparator, target: level, upper },
    phrasingOf(view),
  );
  return view.gaps.wanted(text);
}

function yearOnYear(view: GapView, { target, row }: TargetOf, actual: Measured): string | undefined {
  const before = numberAt(view.subject.assessment, target.samePeriod, row);
  if (before === undefined) return undefined;
  const of = target.kind === 'growth' ? 'growth' : 'share';
  return changePhrase(
    changeBetween(actual.value, before, actual.unit),
    { against: 'same-period', of },
    phrasingOf(view),
  );
}

function standing(view: GapView, { target, row }: TargetOf): string[] {
  const { comparator, form } = target;
  const kind = kindOf(view, target);
  const met = isMet(view, { target, row });
  if (comparator === 'within' || met === undefined) return [];
  const attainment = measured(view, target.attainment, row);
  const lead = measured(view, target.lead, row);
  const attained = attainmentPhrase({ form, kind, comparator, attainment, met }, phrasingOf(view));
  return [attained, ...(lead === undefined ? [] : [leadPhrase(lead, phrasingOf(view))])];
}

/** 由负转正、扭亏: what became of a figure whose growth is no number; undefined where growth has another reason to be missing. */
export function turnText(view: GapView, { target, row }: TargetOf): string | undefined {
  const { assessment } = view.subject;
  const growth = target.growth === undefined ? undefined : valueFor(assessment, target.growth, row);
  const actual = measured(view, target.subject, row);
  if (growth?.kind !== 'missing' || growth.reason !== 'zero-denominator' || actual === undefined)
    return undefined;
  return yearOnYear(view, { target, row }, actual);
}

/** A target that is made of a base has none where the base is 0 or less. */
function baselessText(view: GapView, { target, row }: TargetOf): string | undefined {
  const level = valueFor(view.subject.assessment, target.target, row);
  if (level.kind !== 'missing' || level.reason !== 'zero-denominator') return undefined;
  const { form, comparator } = target;
  return attainmentPhrase({ form, comparator, attainment: undefined, met: false }, phrasingOf(view));
}

/** A percentage is a ratio, whether or not the rules say so. */
function kindOf({ subject }: GapView, { kind, subject: node }: TargetOutline): TargetOutline['kind'] {
  const { unit } = must(subject.assessment.plan.byId.get(node), node);
  return kind ?? (isPercent(unit) ? 'ratio' : undefined);
}

function isMet({ subject }: GapView, { target, row }: TargetOf): boolean | undefined {
  const met = valueFor(subject.assessment, target.met, row);
  return met.kind === 'truth' ? met.value : undefined;
}

function gapText(view: GapView, { target, row }: TargetOf, actual: Measured): string | undefined {
  const gap = measured(view, target.gap, row);
  const met = isMet(view, { target, row });
  if (gap === undefined || met === undefined) return undefined;
  const lower = numberAt(view.subject.assessment, target.target, row);
  const side = lower !== undefined && actual.value.lessThan(lower) ? 'lower' : 'upper';
  const { comparator } = target;
  return gapPhrase({ comparator, gap, met, side }, phrasingOf(view));
}

function neededText(view: GapView, { target, row }: TargetOf): string | undefined {
  const { period } = view.subject.rules;
  const needed = measured(view, target.needed, row);
  if (needed === undefined || period === undefined || period.part === 'year') return undefined;
  // what is met has been told
  if (needed.value.isZero()) return undefined;
  const { year, part, index } = period;
  const remaining = partsIn(year, part) - index;
  return neededPhrase({ needed, kind: target.kind, part, remaining }, phrasingOf(view));
}

function neededGrowthText(view: GapView, of: TargetOf): string | undefined {
  const rate = measured(view, of.target.neededGrowth, of.row);
  if (rate === undefined || isMet(view, of) === true) return undefined;
  return neededGrowthPhrase(rate, phrasingOf(view));
}

/** 低于组内最优（甲） 3 万元，达到目标可增 2.10 分、进 1 位，再增加 1 万元可进 1 位（至第 2 位）. */
export function gapSentence(view: GapView, line: PursuedLine): string {
  const { assessment } = view.subject;
  const { best, closed, indicator, overtake, row } = line;
  const actual = measured(view, indicator.value, row);
  const phrasing = phrasingOf(view);
  const distance =
    actual === undefined || best === undefined
      ? undefined
      : distancePhrase(
          {
            difference: { ...actual, value: actual.value.minus(best.value) },
            peer: { kind: 'best', name: entityName(assessment, must(best.rows[0], 'best')) },
          },
          phrasing,
        );
  const closing =
    closed.kind === 'closed'
      ? closingPhrase({ points: closed.points, places: closed.places ?? ZERO }, phrasing)
      : undefined;
  const phrases = [distance, closing, overtakingText(view, line)].filter((phrase) => phrase !== undefined);
  return phrases.length === 0 || overtake.kind === 'not-ranked' ? '' : view.gaps.sentence(phrases);
}

function overtakingText(view: GapView, { indicator, overtake, row }: PursuedLine): string | undefined {
  const { assessment } = view.subject;
  if (overtake.kind === 'not-computed' && overtake.reason === 'no-value') return undefined;
  if (overtake.kind !== 'reached') return overtakingPhrase(overtake, phrasingOf(view));
  const from = numberAt(assessment, assessment.plan.outline.rank, row);
  const { unit } = must(assessment.plan.byId.get(indicator.value), indicator.value);
  if (from === undefined) return undefined;
  const { change, rank } = overtake;
  // less than the change would not do, so it is told in full
  const places = Math.max(SHARE_PLACES, Math.min(change.decimalPlaces(), MOST_CHANGE_PLACES));
  const told = { kind: 'reached', change: { value: change, unit }, from, rank } as const;
  return overtakingPhrase(told, { language: view.language, places });
}

const MOST_CHANGE_PLACES = 12;
