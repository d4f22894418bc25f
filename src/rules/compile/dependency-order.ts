/** Names after those they read; a circle is told once, with the way round it. */
export function inDependencyOrder(
  reads: ReadonlyMap<string, readonly string[]>,
  onCircle: (cycle: readonly [string, ...string[]]) => void,
): string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, way: readonly string[]): void => {
    if (state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      onCircle([name, ...way.slice(way.indexOf(name) + 1), name]);
      return;
    }
    state.set(name, 'open');
    for (const read of reads.get(name) ?? []) visit(read, [...way, name]);
    state.set(name, 'done');
    order.push(name);
  };
  for (const name of reads.keys()) visit(name, []);
  return order;
}
