import { Decimal, formatDecimal } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { RulesSetting } from '../rules/schema.js';
import { indicatorsOf, scorePlaces } from './figures.js';
import type { Subject } from './subject.js';

/** Below a mean the scores of indicators do not add up to anything. */
function isSummed(items: RulesSetting['index']): boolean {
  return Object.values(items).every(
    ({ aggregate = 'sum', of }) => of === undefined || (aggregate === 'sum' && isSummed(of)),
  );
}

/** Entities whose scores, added as shown, miss the total, before adjusting, as shown: said, so that whoever adds them up is not puzzled. */
export function apparentSumErrors(subject: Subject): number {
  const { assessment, rules } = subject;
  const { outline } = assessment.plan;
  if (rules.setting.aggregate !== 'sum' || !isSummed(rules.setting.index)) return 0;
  const items = indicatorsOf(outline.framework);
  const shown = (node: NodeId, row: number, places: number): Decimal | undefined => {
    const value = valueFor(assessment, node, row);
    return value.kind === 'number' ? new Decimal(formatDecimal(value.value, places)) : undefined;
  };
  const sumOf = outline.adjustment?.basic ?? outline.total;
  return assessment.table.entities.filter((_, row) => {
    const total = shown(sumOf, row, rules.setting.round.total);
    const parts = items.map((item) => shown(item.score, row, scorePlaces(subject)));
    if (total === undefined || parts.includes(undefined)) return false;
    const sum = parts.reduce((so: Decimal, part) => so.plus(part ?? 0), new Decimal(0));
    return !new Decimal(formatDecimal(sum, rules.setting.round.total)).equals(total);
  }).length;
}
