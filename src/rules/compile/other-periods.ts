import type { Diagnosed } from '../../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Syntax, TimeFunction } from '../../formula/expr.js';
import { parseFormula } from '../../formula/parse.js';
import { functionNamed } from '../../formula/signatures.js';
import type { FormulaSource } from '../../formula/source.js';
import type { ImputeSetting } from '../../methods/impute-policies.js';
import { must } from '../../model/must.js';
import { formatPeriod, type Period, previous, samePeriod, yearBefore } from '../../model/period.js';
import type { Place } from '../../model/place.js';
import { addFormula, type FormulaRequest } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { OtherPeriods } from '../../plan/other-periods.js';
import { ALL } from '../../plan/plan.js';
import { measureId, reportedId } from './columns.js';
import type { Compilation } from './compilation.js';
import { type EarlierColumns, labelIn } from './earlier-columns.js';
import { carriesPrevious } from './impute.js';
import { indicatorId, namesInSyntax } from './indicators.js';
import { partLabel, partWords } from './labels.js';
import { valueChoices } from './missing.js';

/** What a node is a figure of, and of when. */
type Timed = TimedColumn | TimedIndicator;

interface TimedColumn {
  readonly kind: 'column';
  readonly name: string;
  readonly period: Period;
  /** As the sheets have it: nothing was carried forward. */
  readonly reported?: true;
  readonly asWas?: boolean;
}

interface TimedIndicator {
  readonly kind: 'indicator';
  readonly name: string;
  readonly period: Period;
  /** As scores are made of it where the rules round values, or as formulas name it. */
  readonly rounded: boolean;
  /** Of that very period, also beside a figure that was carried forward. */
  readonly asWas?: boolean;
}

/** Answers time functions: columns of other periods are inputs of their own, and an indicator is computed anew from those, once per period. */
export class OtherPeriodsOf implements OtherPeriods {
  private readonly timed = new Map<NodeId, Timed>();

  constructor(
    private readonly compilation: Compilation,
    private readonly columns: EarlierColumns,
  ) {
    const { period, setting } = compilation;
    if (period === undefined) return;
    for (const name of Object.keys(setting.indicators)) {
      const timed = { kind: 'indicator', name, period } as const;
      const id = indicatorId(name);
      this.timed.set(id, { ...timed, rounded: true });
      for (const part of ['exact', 'computed']) this.timed.set(`${id}/${part}`, { ...timed, rounded: false });
    }
    for (const name of Object.keys(setting.columns)) {
      const timed = { kind: 'column', name, period: columns.ownPeriod(name, period) } as const;
      // a column that is scored as it is has the value of an indicator of its name
      const scored = Object.hasOwn(setting.indicators, name)
        ? []
        : [indicatorId(name), `${indicatorId(name)}/exact`];
      for (const id of [measureId(name), ...scored]) this.timed.set(id, timed);
      this.timed.set(reportedId(name), { ...timed, reported: true });
    }
  }

  nodeFor(
    { function: called, of }: { readonly function: TimeFunction; readonly of: NodeId },
    place: Place,
  ): Diagnosed<NodeId> {
    if (this.compilation.period === undefined) {
      return refused(diagnostic('rules/period-required', { key: called }, place));
    }
    const timed = this.timed.get(of);
    if (timed === undefined) return refused(diagnostic('formula/needs-name', { function: called }, place));
    if (called === 'single') return this.single(of, timed, place);
    const period = called === 'previous' ? previous(timed.period) : yearBefore(timed.period);
    if (period !== undefined) return this.nodeIn({ ...timed, period }, place);
    const facts = { function: called, period: formatPeriod(timed.period) };
    return refused(diagnostic('rules/no-such-period', facts, place));
  }

  /** The same figure in another period of the run's kind; of a yearly column, in the year of that period. */
  nodeAt(of: NodeId, period: Period, place: Place): Diagnosed<NodeId> {
    const timed = this.timed.get(of);
    if (timed === undefined)
      return refused(diagnostic('formula/needs-name', { function: 'last_year' }, place));
    const own = timed.kind === 'column' ? this.columns.ownPeriod(timed.name, period) : period;
    return this.nodeIn({ ...timed, period: own, asWas: this.shifts() }, place);
  }

  /** Whether figures of other periods depend on what was carried forward. */
  private shifts(): boolean {
    const { compilation } = this;
    return Object.entries(compilation.setting.columns).some(
      ([name, { missing }]) => missing !== undefined && carries(compilation, name, missing),
    );
  }

  private nodeIn(timed: Timed, place: Place): Diagnosed<NodeId> {
    if (timed.kind === 'indicator') return this.indicator(timed, place);
    const value =
      timed.reported || timed.asWas
        ? this.columns.nodeAt(timed.name, timed.period)
        : this.asCarried(timed, place);
    if (value !== undefined && !(timed.asWas && this.timed.has(value))) this.timed.set(value, timed);
    return { value, diagnostics: [] };
  }

  /**
   * Beside a figure that was carried forward from the period before stands that of the period before as well: the second
   * quarter's of a year ago, not the third's.
   */
  private asCarried({ name, period }: TimedColumn, place: Place): NodeId | undefined {
    const { builder, setting } = this.compilation;
    const missing = setting.columns[name]?.missing;
    const value = this.columns.nodeAt(name, period);
    const carried = missing !== undefined && carries(this.compilation, name, missing);
    const own = this.columns.ownPeriod(name, must(this.compilation.period, 'period'));
    if (value === undefined || !carried || samePeriod(own, period)) return value;
    const id = `${value}/as-carried`;
    if (builder.has(id)) return id;
    const before = this.columns.nodeAt(name, previous(period));
    if (before === undefined || !builder.has(reportedId(name))) return value;
    const { unit, label, origin } = builder.node(value);
    const added = addFormula(builder, {
      ...plainRequest,
      id,
      source: { text: 'if(has(own), same, before)', place: () => place },
      names: new Map([
        ['own', reportedId(name)],
        ['same', value],
        ['before', before],
      ]),
      unit,
      label,
      origin,
    });
    return added.value;
  }

  /** What is counted up over a year, less what was counted up before this period: 本期数 = 本期累计 − 上期累计. */
  private single(of: NodeId, timed: Timed, place: Place): Diagnosed<NodeId> {
    const { builder, setting } = this.compilation;
    const kind = timed.kind === 'column' ? setting.columns[timed.name]?.kind : undefined;
    if (kind === 'stock' || kind === 'ratio' || kind === 'growth') {
      return refused(diagnostic('rules/not-cumulative', { name: timed.name, kind }, place));
    }
    const id = `${of}/single`;
    if (timed.period.index === 1) return { value: of, diagnostics: [] };
    if (builder.has(id)) return { value: id, diagnostics: [] };
    const before = this.nodeIn({ ...timed, period: previous(timed.period) }, place);
    if (before.value === undefined) return before;
    const { label, origin } = builder.node(of);
    return addFormula(builder, {
      ...plainRequest,
      id,
      source: { text: 'cumulative - before', place: () => place },
      names: new Map([
        ['cumulative', of],
        ['before', before.value],
      ]),
      unit: undefined,
      role: 'step',
      label: { zh: partLabel(label.zh, partWords.single).zh, en: partLabel(label.en, partWords.single).en },
      origin,
    });
  }

  private indicator(asked: TimedIndicator, place: Place): Diagnosed<NodeId> {
    const { builder, setting } = this.compilation;
    const own = setting.indicators[asked.name];
    const id = `${indicatorId(asked.name)}@${formatPeriod(asked.period)}${asked.asWas ? '/as-was' : ''}`;
    const places = own?.round ?? setting.round.value;
    const exactId = places === undefined ? id : `${id}/exact`;
    const exact = builder.has(exactId)
      ? { value: exactId, diagnostics: [] }
      : this.exactIndicator(asked, exactId, place);
    if (exact.value === undefined || places === undefined || !asked.rounded) return exact;
    if (builder.has(id)) return { value: id, diagnostics: [] };
    const { unit, label, origin } = builder.node(exact.value);
    const source = { text: `round(value, ${places})`, place: () => place };
    const names = new Map([['value', exact.value]]);
    const rounded = addFormula(builder, { ...plainRequest, id, source, names, unit, label, origin });
    if (rounded.value !== undefined) this.timed.set(rounded.value, asked);
    return rounded;
  }

  private exactIndicator(asked: TimedIndicator, id: NodeId, place: Place): Diagnosed<NodeId> {
    const { compilation } = this;
    const path = ['indicators', asked.name];
    const own = compilation.setting.indicators[asked.name];
    const unit = compilation.units.parse(own?.unit ?? '');
    if (unit === undefined) return { value: undefined, diagnostics: [] };
    const source =
      own?.formula === undefined
        ? compilation.templateAt(path, quoted(asked.name))
        : compilation.formulaAt([...path, 'formula'], own.formula);
    const scope = this.scope(asked, source, place);
    if (scope.value === undefined) return { value: undefined, diagnostics: scope.diagnostics };
    const outcome = addFormula(compilation.builder, {
      ...plainRequest,
      id,
      source,
      names: scope.value,
      unit,
      label: labelIn(asked.name, asked.period),
      origin: compilation.keyPlace(path),
    });
    if (outcome.value !== undefined) this.timed.set(outcome.value, { ...asked, rounded: false });
    return outcome;
  }

  /** What the names of an indicator's formula stand for in another period. */
  private scope(
    asked: TimedIndicator,
    source: FormulaSource,
    place: Place,
  ): Diagnosed<ReadonlyMap<string, NodeId>> {
    const syntax = parseFormula(source).value;
    if (syntax === undefined) return { value: undefined, diagnostics: [] };
    const beyond = functionsIn(syntax).find(
      (name) => !['row', 'time'].includes(functionNamed(name)?.kind ?? 'row'),
    );
    if (beyond !== undefined) {
      const facts = { indicator: asked.name, function: beyond };
      return { value: undefined, diagnostics: [diagnostic('rules/time-of-group', facts, place)] };
    }
    const names = new Map<string, NodeId>();
    for (const name of new Set(namesInSyntax(syntax))) {
      const { value, diagnostics } = this.nodeIn(this.timedNamed(name, asked), place);
      if (value === undefined) return { value: undefined, diagnostics };
      names.set(name, value);
    }
    return { value: names, diagnostics: [] };
  }

  /** A name that is both means the column. */
  private timedNamed(name: string, { period, asWas = false }: TimedIndicator): Timed {
    return Object.hasOwn(this.compilation.setting.columns, name)
      ? { kind: 'column', name, period: this.columns.ownPeriod(name, period), asWas }
      : { kind: 'indicator', name, period, rounded: false, asWas };
  }
}

/** What a formula over one entity's figures says of itself. */
const plainRequest = {
  grouping: ALL,
  role: 'value',
  type: { kind: 'number' },
} as const satisfies Partial<FormulaRequest>;

function carries(compilation: Compilation, name: string, missing: ImputeSetting): boolean {
  const policies = [...valueChoices(missing).values()].map(({ policy }) => policy);
  return policies.includes('previous') && carriesPrevious(compilation, { kind: 'column', name });
}

function refused(found: Diagnostic): Diagnosed<NodeId> {
  return { value: undefined, diagnostics: [found] };
}

function quoted(name: string): string {
  return `「${name}」`;
}

function functionsIn(syntax: Syntax): string[] {
  switch (syntax.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
    case 'not':
      return functionsIn(syntax.of);
    case 'binary':
      return [...functionsIn(syntax.left), ...functionsIn(syntax.right)];
    case 'call':
      return [syntax.function, ...syntax.arguments.flatMap(functionsIn)];
  }
}
