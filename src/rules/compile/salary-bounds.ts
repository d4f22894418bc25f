import { type Decimal, ZERO } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import type { NodeId } from '../../plan/node.js';
import type { SalaryReason, SalaryRefusal } from '../../plan/salary-outline.js';
import { UNGRADED } from '../reserved-names.js';
import type { Path } from './compilation.js';
import { addGiven } from './givens.js';
import { areGrades, type Standings } from './salary-grades.js';
import { addStep, bindSalaryQuantity, type SalaryScope } from './salary-nodes.js';
import { salaryReasons, salaryWords } from './salary-words.js';

/** The bounds of a coefficient so far; `always`: everybody has a ceiling. */
export interface Bounds {
  readonly low: NodeId;
  readonly high: NodeId;
  readonly always: boolean;
}

/** A bound within which those before it are drawn; of whom `met` does not hold it leaves them as they are. */
export interface Within {
  readonly id: string;
  readonly path: Path;
  readonly atLeast: NodeId | undefined;
  readonly atMost: NodeId | undefined;
  readonly met: NodeId | undefined;
}

/** What keeps a coefficient where it is, to be told once it is known. */
export interface Holding {
  readonly id: NodeId;
  readonly path: Path;
  readonly words: SalaryReason['words'];
  readonly text: string;
  readonly names: { readonly [name: string]: NodeId | undefined };
}

export interface OuterBounds {
  readonly bounds: Bounds;
  readonly holding: readonly Holding[];
  readonly refusals: readonly SalaryRefusal[];
}

/** Adds the band, and the ceilings by grade within it; undefined when something was reported. */
export function compileOuterBounds(scope: SalaryScope, standings: Standings): OuterBounds | undefined {
  const banded = compileBand(scope);
  const byGrade = compileCeilings(scope, standings);
  if (banded === undefined || byGrade === undefined) return undefined;
  const { ceiling } = byGrade;
  if (ceiling === undefined) return { ...banded, refusals: [] };
  const path = ['salary', 'ceiling-by-grade'];
  const within = { id: 'ceiling-by-grade', path, atLeast: undefined, atMost: ceiling, met: undefined };
  const holding = {
    id: 'salary/reasons/ceiling-by-grade',
    path,
    words: salaryReasons.gradeCeiling,
    text: 'adjusted > ceiling and exact = ceiling',
    names: { ceiling },
  };
  return {
    bounds: drawnWithin(scope, banded.bounds, within),
    holding: [...banded.holding, holding],
    refusals: byGrade.refused ? [{ node: ceiling, kind: 'grade' }] : [],
  };
}

function compileBand(scope: SalaryScope): Pick<OuterBounds, 'bounds' | 'holding'> | undefined {
  const { compilation, setting } = scope;
  const path = ['salary', 'band'];
  const { band } = setting;
  const none = { unit: PLAIN, path, source: '' };
  if (band === 'none') {
    const low = addGiven(compilation, {
      ...none,
      id: 'salary/low/least',
      value: ZERO,
      label: salaryWords.low,
    });
    return { bounds: { low, high: addNone(scope), always: false }, holding: [] };
  }
  const add = (key: 'floor' | 'ceiling') =>
    bindSalaryQuantity(scope, {
      id: `salary/band/${key}`,
      quantity: band[key],
      unit: PLAIN,
      label: salaryWords[key],
      path: [...path, key],
      bound: 'zero',
    });
  const [low, high] = [add('floor'), add('ceiling')];
  if (low === undefined || high === undefined || !isInOrder(scope, low, high)) return undefined;
  const kept = keptBelow(scope, low, high);
  const holding = (key: 'floor' | 'ceiling', bound: NodeId): Holding => ({
    id: `salary/reasons/${key}`,
    path,
    words: salaryReasons[key],
    text: `adjusted ${key === 'floor' ? '<' : '>'} bound and exact = bound`,
    names: { bound },
  });
  return {
    bounds: { low: kept, high, always: true },
    holding: [holding('floor', low), holding('ceiling', high)],
  };
}

/** Numbers that the rules give, of all or of each group, must be in order; of others the ceiling prevails. */
function isInOrder({ compilation }: SalaryScope, low: NodeId, high: NodeId): boolean {
  const [lower, higher] = [low, high].map((id) => givenIn(compilation, id));
  const groups = new Set([...(lower?.keys() ?? []), ...(higher?.keys() ?? [])]);
  const crossed = [...groups].flatMap((group) => {
    const [from, to] = [lower, higher].map((values) => values?.get(group) ?? values?.get(''));
    return from !== undefined && to !== undefined && from.greaterThan(to) ? [{ from, to }] : [];
  });
  for (const { from, to } of crossed) {
    const facts = { lower: from.toString(), higher: to.toString() };
    compilation.report('rules/wrong-order', facts, ['salary', 'band']);
  }
  return crossed.length === 0;
}

/** A floor that differs from row to row may come out above the ceiling. */
function keptBelow(scope: SalaryScope, low: NodeId, high: NodeId): NodeId {
  const isGiven = [low, high].every((id) => scope.compilation.builder.node(id).op.kind === 'given');
  if (isGiven) return low;
  const path = ['salary', 'band'];
  const names = { low, high };
  return addStep(scope, {
    id: 'salary/low/band',
    text: 'min(low, high)',
    names,
    label: salaryWords.low,
    path,
  });
}

/** By group; '' is all of them. */
function givenIn({ builder }: SalaryScope['compilation'], id: NodeId): ReadonlyMap<string, Decimal> {
  const { op } = builder.node(id);
  if (op.kind !== 'given') return new Map();
  return op.values.per === 'rule' ? new Map([['', op.values.value]]) : op.values.values;
}

/** A number that nobody has. */
function addNone({ compilation }: SalaryScope): NodeId {
  return compilation.builder.add({
    id: 'salary/high/none',
    on: { kind: 'row', table: compilation.builder.table },
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'parameter',
    label: salaryWords.high,
    origin: compilation.place(['salary', 'band']),
    op: { kind: 'given', values: { per: 'row', values: new Map() }, source: '' },
  });
}

/** The ceiling of each one's grade; undefined when something was reported. */
function compileCeilings(
  scope: SalaryScope,
  standings: Standings,
): { readonly ceiling: NodeId | undefined; readonly refused: boolean } | undefined {
  const map = scope.setting['ceiling-by-grade'];
  if (map === undefined) return { ceiling: undefined, refused: false };
  const path = ['salary', 'ceiling-by-grade'];
  if (!areGrades(scope, standings, { of: map, path, besides: UNGRADED })) return undefined;
  const names: Record<string, NodeId | undefined> = { grade: standings.grade };
  for (const [name, quantity] of Object.entries(map)) {
    const key = name === UNGRADED ? 'none' : `c${standings.grades.indexOf(name)}`;
    const label = {
      zh: `${name}${salaryWords.gradeCeiling.zh}`,
      en: `${salaryWords.gradeCeiling.en} ${name}`,
    };
    names[key] = bindSalaryQuantity(scope, {
      id: `salary/ceiling-by-grade/${key}`,
      quantity,
      unit: PLAIN,
      label,
      path: [...path, name],
      bound: 'zero',
    });
  }
  if (Object.values(names).includes(undefined)) return undefined;
  const chain = standings.grades.reduce(
    (lower, _, i) => (i === 0 ? 'c0 + 0 * grade' : `if(grade >= ${i}, c${i}, ${lower})`),
    '',
  );
  const refused = names['none'] === undefined;
  const text = refused ? chain : `if(has(grade), ${chain}, none)`;
  const ceiling = addStep(scope, {
    id: 'salary/ceiling-by-grade',
    text,
    names,
    label: salaryWords.gradeCeiling,
    path,
  });
  return { ceiling, refused };
}

/** Both bounds drawn within another one: it prevails over them where they do not meet. */
export function drawnWithin(scope: SalaryScope, bounds: Bounds, within: Within): Bounds {
  const { id, path, met, atLeast: least, atMost: most } = within;
  const drawn = (bound: string) => {
    const raised = least === undefined ? bound : `max(${bound}, least)`;
    return most === undefined ? raised : `min(${raised}, most)`;
  };
  const where = (text: string, otherwise: string) =>
    met === undefined ? text : `if(met, ${text}, ${otherwise})`;
  const names = { ...bounds, always: undefined, least, most, met };
  const add = (key: 'low' | 'high', text: string) =>
    addStep(scope, { id: `salary/${key}/${id}`, text, names, label: salaryWords[key], path });
  const open = most === undefined ? 'high' : 'most';
  const high = bounds.always ? drawn('high') : `if(has(high), ${drawn('high')}, ${open})`;
  return {
    low: add('low', where(drawn('low'), 'low')),
    high: add('high', where(high, 'high')),
    always: bounds.always || (met === undefined && most !== undefined),
  };
}
