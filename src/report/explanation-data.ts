import { placeText } from '../diagnostics/place-text.js';
import { must } from '../model/must.js';
import { formatDecimal } from '../number/decimal.js';
import { explain } from '../plan/explain/explain.js';
import type { FoundFigure } from './find-figure.js';
import type { Subject } from './subject.js';

/** The steps of an explanation for programs: every detail, numbers as exact text. */
export function explanationData({ assessment, rules }: Subject, figure: FoundFigure): unknown {
  const entity = must(assessment.table.entities[figure.row], 'entity');
  const steps = explain(assessment, figure.node, figure.row).map(({ node, group, value, detail }) => ({
    node: node.id,
    label: node.label,
    unit: node.unit.text,
    group: group ?? null,
    value: plain(value),
    detail: plain(detail),
    origin: placeText(node.origin),
  }));
  return {
    schema: 'zone-score/explanation/1',
    rules: rules.setting.id,
    entity: entity.name,
    node: figure.node,
    steps,
  };
}

/** Facts with every Decimal and whole number as text and every place as its address. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if ('toSignificantDigits' in value) return formatDecimal(value as Parameters<typeof formatDecimal>[0]); // as: only a Decimal has it
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
