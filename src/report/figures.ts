import type { Assessment } from '../assess/index.js';
import type { LabelColumn } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { OutlineItem } from '../plan/plan.js';
import type { Subject } from './subject.js';

/** Decimals shown where the rules do not round: display only, it never feeds back. */
export const SHOWN_PLACES = 4;

/** Decimals of an indicator's score. */
export function scorePlaces({ rules }: Subject): number {
  return rules.setting.round.score ?? SHOWN_PLACES;
}

/** Decimals of figures in tables and sentences. */
export function valuePlaces({ rules }: Subject): number {
  return rules.setting.round.value ?? SHOWN_PLACES;
}

/** The text columns that say which group an entity belongs to. */
export function groupLabels({ plan, table }: Assessment): LabelColumn[] {
  return plan.groupings.flatMap(({ label, ofHeads = false }) =>
    label === undefined || ofHeads ? [] : [must(table.labels.get(label), label)],
  );
}

/** The indicators of the framework, from left to right. */
export function indicatorsOf(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => (item.kind === 'indicator' ? [item] : indicatorsOf(item.children)));
}
