import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { formatDecimal, ZERO } from '../number/decimal.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { poolBounds, type Share } from '../plan/evaluate/solve-water-fill.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { SalaryOutline, SalaryPool } from '../plan/salary-outline.js';
import type { Assessment } from './assessment.js';
import { cellsAtFault } from './cells-under.js';

/** What keeps salary floats from being told: figures that are missing or negative at their cells, grades that are not there, pools that cannot be met. */
export function salaryFindings(assessment: Assessment): readonly Diagnostic[] {
  const { salary } = assessment.plan.outline;
  if (salary === undefined) return [];
  const found = assessment.table.entities.flatMap((_, row) => ofRow(assessment, salary, row));
  return found.length > 0 ? found : infeasiblePools(assessment, salary);
}

/** The first thing that is wrong with one entity; what follows from it is not told again. */
function ofRow(assessment: Assessment, salary: SalaryOutline, row: number): Diagnostic[] {
  const { money, score, raw, refusals } = salary;
  const { headcount, perHead, base } = money ?? {};
  const inputs = [score, headcount, perHead].filter((id) => id !== undefined);
  const missing = inputs.flatMap((id) => missingFinding(assessment, id, row));
  if (missing.length > 0) return missing;
  const negative = [headcount, perHead].flatMap((id) => negativeFinding(assessment, id, row));
  if (negative.length > 0) return negative;
  const bases =
    base === undefined
      ? []
      : [...missingFinding(assessment, base, row), ...negativeFinding(assessment, base, row)];
  const ungraded = refusals.flatMap(({ node, kind }) => ungradedFinding(assessment, { node, kind }, row));
  const coefficient = ungraded.length > 0 ? ungraded.slice(0, 1) : missingFinding(assessment, raw, row);
  const last = salary.lasts.flatMap((id) => missingFinding(assessment, id, row, true));
  return [...bases, ...coefficient, ...last];
}

function missingFinding(assessment: Assessment, id: NodeId, row: number, mayBeNone = false): Diagnostic[] {
  const value = valueFor(assessment, id, row);
  if (value.kind !== 'missing' || (mayBeNone && value.reason === 'not-applicable')) return [];
  const { reason } = value;
  const [first, ...others] = cellsAtFault(assessment, id, row, reason);
  const { name, place } = entityAt(assessment, row);
  const figure = must(assessment.plan.byId.get(id), id).label.zh;
  return [diagnostic('data/salary-missing', { entity: name, figure, reason }, first ?? place, others)];
}

function negativeFinding(assessment: Assessment, id: NodeId | undefined, row: number): Diagnostic[] {
  const value = id === undefined ? undefined : valueFor(assessment, id, row);
  if (id === undefined || value?.kind !== 'number' || !value.value.lessThan(0)) return [];
  const { name, place } = entityAt(assessment, row);
  const { label, unit } = must(assessment.plan.byId.get(id), id);
  const facts = { entity: name, figure: label.zh, value: `${formatDecimal(value.value)}${unit.text}` };
  const [first, ...others] = cellsAtFault(assessment, id, row, 'undefined');
  return [diagnostic('data/salary-negative', facts, first ?? place, others)];
}

function ungradedFinding(
  assessment: Assessment,
  { node, kind }: SalaryOutline['refusals'][number],
  row: number,
): Diagnostic[] {
  const value = valueFor(assessment, node, row);
  if (value.kind !== 'missing' || value.reason !== 'not-applicable') return [];
  const { name, place } = entityAt(assessment, row);
  return [diagnostic('data/salary-ungraded', { entity: name, lacks: kind }, place)];
}

function entityAt({ table }: Assessment, row: number) {
  return must(table.entities[row], 'entity');
}

function infeasiblePools(assessment: Assessment, salary: SalaryOutline): Diagnostic[] {
  const pool = salary.money?.pool;
  if (pool === undefined) return [];
  const { names, members } = groupsIn(assessment.evaluation.frame, salary.within);
  return members.flatMap((group, position) => {
    const lambda = valueFor(assessment, pool.lambda, must(group[0], 'member'));
    if (lambda.kind !== 'missing') return [];
    return [infeasiblePool(assessment, salary, { pool, group, name: must(names[position], 'group') })];
  });
}

interface Group {
  readonly pool: SalaryPool;
  readonly group: readonly number[];
  readonly name: string;
}

function infeasiblePool(
  assessment: Assessment,
  salary: SalaryOutline,
  { pool, group, name }: Group,
): Diagnostic {
  const at = (id: NodeId, row: number) => {
    const value = valueFor(assessment, id, row);
    return value.kind === 'number' ? value.value : undefined;
  };
  const base = must(salary.money, 'money').base;
  const shares = group.map(
    (row): Share => ({
      raw: at(salary.raw, row) ?? ZERO,
      base: at(base, row) ?? ZERO,
      low: at(salary.low, row) ?? ZERO,
      high: at(salary.high, row),
    }),
  );
  const { least, most } = poolBounds(shares);
  const node = must(assessment.plan.byId.get(pool.pool), pool.pool);
  const facts = {
    group: name,
    pool: formatDecimal(at(pool.pool, must(group[0], 'member')) ?? ZERO),
    least: formatDecimal(least),
    most: most === undefined ? undefined : formatDecimal(most),
    unit: node.unit.text,
  };
  return diagnostic('data/pool-infeasible', facts, node.origin);
}
