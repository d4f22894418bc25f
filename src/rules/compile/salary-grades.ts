import { nearest } from '../../diagnostics/nearest.js';
import type { NodeId } from '../../plan/node.js';
import { UNGRADED } from '../reserved-names.js';
import type { Path } from './compilation.js';
import type { SalaryScope } from './salary-nodes.js';

/** What the rules have computed before salary: the principal rank, the grade, and the names of grades from the lowest up. */
export interface Standings {
  readonly rank: NodeId;
  readonly grade: NodeId | undefined;
  readonly grades: readonly string[];
}

/** Whether a map has a number for every grade, and for nothing else; what is wrong is reported. */
export function areGrades(
  scope: SalaryScope,
  standings: Standings,
  map: { readonly of: unknown; readonly path: Path; readonly besides?: string },
): boolean {
  const { compilation } = scope;
  if (!hasGrades(scope, standings, map.path)) return false;
  const named = typeof map.of === 'object' && map.of !== null ? Object.keys(map.of) : [];
  const missing = standings.grades.filter((grade) => !named.includes(grade));
  for (const key of missing) {
    compilation.reportKey('rules/missing-key', { key, within: String(map.path.at(-1)) }, map.path);
  }
  const unknown = named.filter(
    (name) => name !== map.besides && !isGrade(scope, standings, { name, path: [...map.path, name] }),
  );
  return missing.length === 0 && unknown.length === 0;
}

function hasGrades({ compilation }: SalaryScope, { grade }: Standings, path: Path): boolean {
  if (grade === undefined) compilation.report('rules/missing-key', { key: 'grade', within: 'rules' }, path);
  return grade !== undefined;
}

function isGrade(
  { compilation }: SalaryScope,
  { grades }: Standings,
  { name, path }: { readonly name: string; readonly path: Path },
): boolean {
  if (grades.includes(name)) return true;
  const facts = { name, nearest: nearest(name, grades), within: 'grade' };
  compilation.reportAt('rules/unknown-name', facts, placeOfName(compilation, path, name));
  return false;
}

/** Of a key the key, of a value the value. */
function placeOfName(compilation: SalaryScope['compilation'], path: Path, name: string) {
  return path.at(-1) === name ? compilation.keyPlace(path) : compilation.place(path);
}

/** A truth over `grade` that an entity has this one, or none at all; undefined when that was reported. */
export function gradeTest(
  scope: SalaryScope,
  standings: Standings,
  { name, path }: { readonly name: string; readonly path: Path },
): string | undefined {
  if (!hasGrades(scope, standings, path)) return undefined;
  if (name === UNGRADED) return 'not has(grade)';
  if (!isGrade(scope, standings, { name, path })) return undefined;
  return `coalesce(grade, -1) = ${standings.grades.indexOf(name)}`;
}
