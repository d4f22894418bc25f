/** A rule file of two dimensions, put together in one way above and in one way inside; each indicator scores its own value. */
export function twoDimensions(above: string, inside: string): string {
  return `
columns: {a: {unit: 个}, b: {unit: 个}, c: {unit: 个}}
aggregate: ${above}
index:
  前: {weight: 60, aggregate: ${inside}, of: {a: {weight: 30}, b: {weight: 30}}}
  后: {weight: 40, of: {c: {weight: 40}}}
scoring: {method: attainment, target: 100, cap: none}`;
}
