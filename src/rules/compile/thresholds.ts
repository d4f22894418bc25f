import type { Compilation } from './compilation.js';

/** Every total needs one grade: the lowest starts at 0 and no two start together. */
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
  return compilation.diagnostics.length === before;
}
