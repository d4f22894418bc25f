import type { Compilation } from './compilation.js';

/** Every total needs one grade: the lowest starts at 0, no two start together, and they are written from one end to the other. */
export function areSoundThresholds(
  compilation: Compilation,
  thresholds: Readonly<Record<string, number>>,
): boolean {
  const before = compilation.diagnostics.length;
  const rising = Object.entries(thresholds).sort(([, a], [, b]) => a - b);
  const lowest = rising[0];
  if (lowest === undefined || lowest[1] !== 0) {
    const [grade = '', threshold = 0] = lowest ?? [];
    compilation.report('rules/lowest-grade', { grade, threshold: String(threshold) }, [
      'grade',
      'thresholds',
    ]);
  }
  rising.forEach(([second, threshold], i) => {
    const lower = rising[i - 1];
    if (lower?.[1] !== threshold) return;
    compilation.report('rules/equal-thresholds', { first: lower[0], second }, [
      'grade',
      'thresholds',
      second,
    ]);
  });
  refuseDisorder(compilation, thresholds);
  return compilation.diagnostics.length === before;
}

/** A: 60, B: 90 is a slip of the pen: whoever wrote it means A to be above B. */
function refuseDisorder(compilation: Compilation, thresholds: Readonly<Record<string, number>>): void {
  const written = Object.entries(thresholds);
  const steps = written.slice(1).map(([, threshold], i) => threshold - (written[i]?.[1] ?? 0));
  const first = steps.find((step) => step !== 0) ?? 0;
  const at = steps.findIndex((step) => step * first < 0);
  const [before, after] = [written[at], written[at + 1]];
  if (before === undefined || after === undefined) return;
  const facts = { before: before[0], after: after[0] };
  compilation.report('rules/threshold-order', facts, ['grade', 'thresholds', after[0]]);
}

/** Where a quota orders the grades too, a better grade must not start lower. */
export function riseAlong(
  compilation: Compilation,
  thresholds: Readonly<Record<string, number>>,
  labels: readonly string[],
): boolean {
  const rising = Object.entries(thresholds)
    .filter(([grade]) => labels.includes(grade))
    .sort(([, a], [, b]) => a - b)
    .map(([grade]) => grade);
  const at = rising.findIndex(
    (grade, i) => i > 0 && labels.indexOf(grade) < labels.indexOf(rising[i - 1] ?? ''),
  );
  const [before, after] = [rising[at - 1], rising[at]];
  if (before === undefined || after === undefined) return true;
  compilation.report('rules/threshold-order', { before, after }, ['grade', 'thresholds', after]);
  return false;
}
