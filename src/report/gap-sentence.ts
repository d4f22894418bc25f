import { isPercent } from '../formula/fit.js';
import type { MissingReason } from '../model/missing.js';
import { must } from '../model/must.js';
import { partsIn } from '../model/period.js';
import { type Decimal, ZERO } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { TargetOutline } from '../plan/gap-outline.js';
import type { NodeId } from '../plan/node.js';
import { valuePlaces } from './figures.js';
import { entityName, type GapView, numberAt, SHARE_PLACES } from './gap-cells.js';
import type { PursuedLine } from './gap-lines.js';
import { changeBetween } from './wording/change.js';
import { changePhrase } from './wording/change-phrase.js';
import { distancePhrase } from './wording/distance.js';
import { figureText, type Measured, type Phrasing, sufficient } from './wording/figure.js';
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
  const { assessment } = view.subject;
  if (isNotAssessed(view, of)) return view.gaps.sentence([view.gaps.notAssessed]);
  const actual = measured(view, of.target.subject, of.row);
  const level = measured(view, of.target.target, of.row);
  if (actual === undefined) return '';
  const target = valueFor(assessment, of.target.target, of.row);
  const phrases = [
    view.gaps.actual(figureText(actual, figurePhrasing(view))),
    yearOnYear(view, of, actual),
    level === undefined ? undefined : wanted(view, of, level),
    ...(target.kind === 'missing' ? [targetlessText(view, of, target.reason)] : standing(view, of)),
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

/** A target that is marked as not assessed for this entity (不考核). */
export function isNotAssessed({ subject }: GapView, { target, row }: TargetOf): boolean {
  const value = valueFor(subject.assessment, target.target, row);
  return value.kind === 'missing' && value.reason === 'not-applicable';
}

/** Of shares and rates. */
function phrasingOf({ language }: GapView): Phrasing {
  return { language, places: SHARE_PLACES, isTrimmed: true };
}

/** Of figures, with the decimals that tables show. */
function figurePhrasing({ language, subject }: GapView): Phrasing {
  return { language, places: valuePlaces(subject), isTrimmed: true };
}

function wanted(view: GapView, { target, row }: TargetOf, level: Measured): string {
  const upper = numberAt(view.subject.assessment, target.upper, row);
  const { comparator } = target;
  const text = targetPhrase(
    upper === undefined ? { comparator, target: level } : { comparator, target: level, upper },
    figurePhrasing(view),
  );
  return view.gaps.wanted(text);
}

function yearOnYear(view: GapView, { target, row }: TargetOf, actual: Measured): string | undefined {
  const before = numberAt(view.subject.assessment, target.samePeriod, row);
  if (before === undefined) return undefined;
  const of = target.kind === 'growth' ? 'growth' : 'share';
  const change = changeBetween(actual.value, before, actual.unit);
  const phrasing = change.kind === 'points' ? figurePhrasing(view) : phrasingOf(view);
  return changePhrase(change, { against: 'same-period', of }, phrasing);
}

function standing(view: GapView, { target, row }: TargetOf): string[] {
  const { comparator, form } = target;
  const kind = kindOf(view, target);
  const met = isMet(view, { target, row });
  if (comparator === 'within' || met === undefined) return [];
  const attainment = measured(view, target.attainment, row);
  const lead = measured(view, target.lead, row);
  // there is a target, and so a base above 0: nothing is to be taken off it
  const toKeep = form === 'reduction' && attainment === undefined;
  const attained = toKeep
    ? view.gaps.baseIsTarget
    : attainmentPhrase({ form, kind, comparator, attainment, met }, phrasingOf(view));
  // of a reduction more is better, although it keeps a figure down
  const side = form === 'reduction' ? 'at-least' : comparator;
  return [attained, ...(lead === undefined ? [] : [leadPhrase(lead, side, phrasingOf(view))])];
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

/** Why there is no target; one that is made of a base has none where the base is 0 or less. */
function targetlessText(view: GapView, { target }: TargetOf, reason: MissingReason): string {
  if (reason !== 'zero-denominator') return view.gaps.noTarget(view.words.reasons[reason]);
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
  return gapPhrase({ comparator, gap, met, side }, figurePhrasing(view));
}

function neededText(view: GapView, { target, row }: TargetOf): string | undefined {
  const { period } = view.subject.rules;
  const needed = measured(view, target.needed, row);
  if (needed === undefined || period === undefined || period.part === 'year') return undefined;
  // what is met has been told
  if (needed.value.isZero()) return undefined;
  const { year, part, index } = period;
  const remaining = partsIn(year, part) - index;
  const areWhole = hasWholeFigures(view, { target, row });
  return neededPhrase({ needed, kind: target.kind, part, remaining, areWhole }, figurePhrasing(view));
}

/** What each remaining period must bring, as it is shown: rounded upwards, so that it is enough. */
export function neededShown(view: GapView, of: TargetOf): Decimal | undefined {
  const needed = measured(view, of.target.needed, of.row);
  return needed && sufficient(needed, valuePlaces(view.subject), hasWholeFigures(view, of));
}

function hasWholeFigures({ subject }: GapView, { target, row }: TargetOf): boolean {
  const figures = [target.subject, target.target].map((node) => numberAt(subject.assessment, node, row));
  return figures.every((figure) => figure?.isInteger() === true);
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
  const distance =
    actual === undefined || best === undefined
      ? undefined
      : distancePhrase(
          {
            difference: { ...actual, value: actual.value.minus(best.value) },
            peer: { kind: 'best', name: entityName(assessment, must(best.rows[0], 'best')) },
          },
          figurePhrasing(view),
        );
  const { total } = view.subject.rules.setting.round;
  const closing =
    closed.kind === 'closed'
      ? closingPhrase(
          { points: closed.points, places: closed.places ?? ZERO },
          { ...figurePhrasing(view), places: total },
        )
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
  const areWhole = areWholeFigures(view, indicator.value);
  const told = { kind: 'reached', change: { value: change, unit }, from, rank, areWhole } as const;
  return overtakingPhrase(told, figurePhrasing(view));
}

/** The smallest change that overtakes, as it is shown: rounded away from zero, so that it is enough. */
export function changeShown(view: GapView, { indicator, overtake }: PursuedLine): Decimal | undefined {
  if (overtake.kind !== 'reached') return undefined;
  const { unit } = must(view.subject.assessment.plan.byId.get(indicator.value), indicator.value);
  const areWhole = areWholeFigures(view, indicator.value);
  return sufficient({ value: overtake.change, unit }, valuePlaces(view.subject), areWhole);
}

/** True where all who have the figure have a whole number. */
function areWholeFigures({ subject }: GapView, node: NodeId): boolean {
  const { assessment } = subject;
  return assessment.table.entities.every((_, row) => numberAt(assessment, node, row)?.isInteger() !== false);
}
