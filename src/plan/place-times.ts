import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Expr, TimeExpr } from '../formula/expr.js';
import { hoistTimes, partsOf } from '../formula/rewrite.js';
import type { FormulaSource } from '../formula/source.js';
import { must } from '../model/must.js';
import type { Place } from '../model/place.js';
import type { PlanBuilder } from './builder.js';
import type { NodeId } from './node.js';

/** Every time function replaced by the figure of the other period that it stands for. */
export function placeTimes(builder: PlanBuilder, expr: Expr, source: FormulaSource): Diagnosed<Expr> {
  const found: Diagnostic[] = [];
  const nodes = new Map<TimeExpr, NodeId>();
  const times = timesIn(expr);
  for (const time of times) {
    const outcome = otherPeriodOf(builder, time, source.place(time.span));
    found.push(...outcome.diagnostics);
    if (outcome.value !== undefined) nodes.set(time, outcome.value);
  }
  const value =
    nodes.size === times.length
      ? hoistTimes(expr, (time) => must(nodes.get(time), time.function))
      : undefined;
  return { value, diagnostics: found };
}

function otherPeriodOf(builder: PlanBuilder, time: TimeExpr, place: Place): Diagnosed<NodeId> {
  const asked = { function: time.function, of: time.of.id };
  const refused = diagnostic('formula/needs-name', { function: time.function }, place);
  return builder.otherPeriods?.nodeFor(asked, place) ?? { value: undefined, diagnostics: [refused] };
}

function timesIn(expr: Expr): readonly TimeExpr[] {
  return expr.kind === 'time' ? [expr] : partsOf(expr).flatMap(timesIn);
}
