import type { Closed, Overtake } from '../assess/what-if/index.js';
import { must } from '../model/must.js';
import { formatPeriod } from '../model/period.js';
import { nodeId } from '../plan/builder.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { TargetOutline } from '../plan/gap-outline.js';
import type { NodeId } from '../plan/node.js';
import { figureOf } from './figure-of.js';
import type { Figure } from './figure-schema.js';
import { type Extent, gapsWithin, isListed } from './gap-effort.js';
import { type GapLine, gapLines, pursued } from './gap-lines.js';
import type { GapsData } from './gap-schema.js';
import { bestPaying } from './gap-shortlist.js';
import type { Subject } from './subject.js';

type EntityGaps = GapsData[number];

/** What was not asked for: only those that pay most are pursued beside scores. */
type DataLine = GapLine & { readonly overtake: EntityGaps['indicators'][number]['overtake'] };

/** Gaps for programs: entity by entity. */
export function gapData(subject: Subject, extent: Extent): GapsData {
  const { assessment } = subject;
  const found = gapsWithin(assessment, extent);
  const rows = assessment.table.entities.map((_, row) => row);
  const lines = isListed(assessment, extent) ? rows.map((row) => gapLines(subject, found, [row])) : [];
  const listed = extent === 'full' ? lines.flat() : lines.flatMap(bestPaying);
  const overtakes = new Map(
    pursued(found, listed).map(({ row, indicator, overtake }) => [lineKey(row, indicator), overtake]),
  );
  return rows.map((row) => {
    const own = lines[row] ?? [];
    const pursuedLines = own.map((line): DataLine => {
      const overtake = overtakes.get(lineKey(row, line.indicator));
      const notAsked = { kind: 'not-computed', reason: 'not-asked' } as const;
      return { ...line, overtake: overtake === undefined ? notAsked : overtakeData(overtake) };
    });
    return entityGaps(subject, row, pursuedLines);
  });
}

function lineKey(row: number, { path }: GapLine['indicator']): string {
  return `${row} ${nodeId(...path)}`;
}

function entityGaps(subject: Subject, row: number, lines: readonly DataLine[]): EntityGaps {
  const { assessment } = subject;
  const { gap } = assessment.plan.outline;
  const figure = (node: NodeId) => figureOf(valueFor(assessment, node, row));
  const benchmark = gap?.benchmark;
  return {
    key: keyOf(subject, row),
    indicators: lines.map((line) => indicatorData(subject, line)),
    targets: (gap?.targets ?? []).map((target) => targetData(target, figure)),
    benchmark:
      benchmark === undefined
        ? null
        : {
            reference: benchmark.reference,
            figures: Object.fromEntries(
              [...benchmark.values].map(([node, value]) => {
                const distance = must(benchmark.distances.get(node), node);
                return [node, { value: figure(value), distance: figure(distance) }];
              }),
            ),
          },
    rankChange: gap?.rankChange === undefined ? null : figure(gap.rankChange),
    trend: (gap?.trend ?? []).map(({ period, values }) => ({
      period: formatPeriod(period),
      figures: Object.fromEntries([...values].map(([node, value]) => [node, figure(value)])),
    })),
  };
}

function keyOf({ assessment }: Subject, row: number): string {
  return must(assessment.table.entities[row], 'entity').key;
}

function indicatorData(subject: Subject, line: DataLine): EntityGaps['indicators'][number] {
  const { indicator, lost, best } = line;
  return {
    indicator: nodeId('framework', ...indicator.path),
    lost: lost === undefined ? null : lost.toString(),
    best:
      best === undefined
        ? null
        : { value: best.value.toString(), keys: best.rows.map((row) => keyOf(subject, row)) },
    closed: closedData(line.closed),
    overtake: line.overtake,
  };
}

function closedData(closed: Closed): EntityGaps['indicators'][number]['closed'] {
  if (closed.kind !== 'closed') return closed;
  const { kind, value, points, places } = closed;
  return { kind, value: value.toString(), points: points.toString(), places: places?.toString() ?? null };
}

function overtakeData(overtake: Overtake): EntityGaps['indicators'][number]['overtake'] {
  if (overtake.kind !== 'reached') return overtake;
  const { kind, value, change, rank } = overtake;
  return { kind, value: value.toString(), change: change.toString(), rank: rank.toString() };
}

function targetData(target: TargetOutline, figure: (node: NodeId) => Figure): EntityGaps['targets'][number] {
  const { name, subject, form, kind = null, comparator, ...parts } = target;
  const figures = Object.entries({ actual: subject, ...parts }).flatMap(([part, node]) =>
    node === undefined ? [] : [[part, figure(node)] as const],
  );
  return { name, subject, form, kind, comparator, figures: Object.fromEntries(figures) };
}
