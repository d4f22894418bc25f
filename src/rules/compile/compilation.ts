import type { Code, DiagnosticArgs } from '../../diagnostics/codes/index.js';
import type { Diagnosed } from '../../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../formula/expr.js';
import type { FormulaSource } from '../../formula/source.js';
import { must } from '../../model/must.js';
import type { Period } from '../../model/period.js';
import type { Place, TextPlace } from '../../model/place.js';
import type { Unit } from '../../number/unit.js';
import type { UnitSystem } from '../../number/unit-system.js';
import type { PlanBuilder } from '../../plan/builder.js';
import type { Scale } from '../../plan/plan.js';
import type { RulesSetting } from '../schema.js';
import { locatedAt } from '../tree.js';
import { type Located, type LocatedMap, placeOf } from '../yaml/located.js';

/** A path of keys in the rule file. */
export type Path = readonly (string | number)[];

/** One rule file being turned into a plan: what it says, where it says it, and what was found wrong so far. */
export class Compilation {
  readonly diagnostics: Diagnostic[] = [];
  /** Ends of scales that only figures can show to be in order. */
  readonly scales: Scale[] = [];

  constructor(
    readonly setting: RulesSetting,
    readonly tree: LocatedMap,
    readonly builder: PlanBuilder,
    readonly period: Period | undefined,
  ) {}

  get units(): UnitSystem {
    return this.builder.units;
  }

  /** 分, the unit of every score. */
  get points(): Unit {
    return must(this.units.parse('分'), 'the unit of points');
  }

  /** Notes a finding at the value of a path. */
  report<C extends Code>(
    code: C,
    args: DiagnosticArgs[C],
    path: Path,
    related: readonly Place[] = [],
  ): undefined {
    return this.reportAt(code, args, this.place(path), related);
  }

  /** Notes a finding at a place, such as a name within a formula. */
  reportAt<C extends Code>(
    code: C,
    args: DiagnosticArgs[C],
    place: Place,
    related: readonly Place[] = [],
  ): undefined {
    this.diagnostics.push(diagnostic(code, args, place, related) as Diagnostic); // as: one member of the union
    return undefined;
  }

  /** Notes a finding at the key of a path. */
  reportKey<C extends Code>(
    code: C,
    args: DiagnosticArgs[C],
    path: Path,
    related: readonly Place[] = [],
  ): undefined {
    return this.reportAt(code, args, this.keyPlace(path), related);
  }

  /** The value of a stage that may have found something, keeping what it found. */
  take<T>(outcome: Diagnosed<T>): T | undefined {
    this.diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  }

  place(path: Path): TextPlace {
    return placeOf(this.tree, path);
  }

  keyPlace(path: Path): TextPlace {
    return placeOf(this.tree, path, 'key');
  }

  at(path: Path): Located | undefined {
    return locatedAt(this.tree, path);
  }

  /** A formula as the rule file writes it at a path, each character at its own place. */
  formulaAt(path: Path, text: string): FormulaSource {
    const located = this.at(path);
    const place = (span: Span): TextPlace =>
      located?.kind === 'scalar' ? located.placeAt(span.start, span.end) : this.place(path);
    return { text, place };
  }

  /** A formula this program wrote for what stands at a path. */
  templateAt(path: Path, text: string): FormulaSource {
    return { text, place: () => this.place(path) };
  }
}
