// One quarter's run, stage by stage: 3,000 entities × 60 indicators, by the ratio to a base value.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, peakMegabytes, timed } from './measure.mjs';
import { workbookBytes } from './workbook-bytes.mjs';

const ENTITIES = 3000;
const INDICATORS = 60;
const names = Array.from({ length: INDICATORS }, (_, at) => `指标${at + 1}`);

/** Sixty indicators: twenty of weight 1, forty of weight 2, 100 in all. */
function ruleText() {
  const columns = names.map((name) => `  ${name}: {unit: 万元, kind: flow, at-least: 0}`);
  const index = names.map(
    (name, at) => `  ${name}: {weight: ${at < 20 ? 1 : 2}, score: {base: ${40_000 + at}}}`,
  );
  return `zone-score: 1
id: bench/quarter
title: {zh: 测速, en: Benchmark}
status: example
entity: {kind: zone, headers: [企业名称]}
period: 2019
columns:
${columns.join('\n')}
index:
${index.join('\n')}
scoring: {method: ratio-to-base, cap: 2, floor: 0, missing: zero}
rank: {by: total, ties: competition}
round: {total: 2}
`;
}

/** The result of a stage, or the whole run ends with what it found. */
function usable(stage, { value, diagnostics }) {
  if (value === undefined) throw new Error(`${stage}: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  return value;
}

async function stages(folder) {
  const [{ openWorkbook }, { readRules }, { ingest }, { assess }] = await Promise.all([
    import('../../dist/workbook/open.js'),
    import('../../dist/rules/index.js'),
    import('../../dist/ingest/index.js'),
    import('../../dist/assess/index.js'),
  ]);
  const rulesPath = join(folder, 'rules.yaml');
  const inputPath = join(folder, 'input.xlsx');
  const load = (path) => ({ value: readFileSync(path), diagnostics: [] });
  const rules = await timed(() => usable('rules', readRules(rulesPath, load, {})));
  const { plan, table, units } = rules.result;
  const open = await timed(() => usable('workbook', openWorkbook(inputPath, readFileSync(inputPath))));
  const read = await timed(() => usable('ingest', ingest([open.result], table, units)));
  const assessed = await timed(() => usable('assess', assess(plan, read.result)));
  return { rules, open, ingest: read, assess: assessed };
}

export async function quarter() {
  const folder = mkdtempSync(join(tmpdir(), 'quarter-'));
  try {
    writeFileSync(join(folder, 'rules.yaml'), ruleText());
    const bytes = workbookBytes({ rows: ENTITIES, headers: ['企业名称', ...names] });
    writeFileSync(join(folder, 'input.xlsx'), bytes);
    console.log(`one run, ${ENTITIES} × ${INDICATORS}`);
    const measured = Object.entries(await stages(folder));
    const whole = measured.reduce((sum, [, { seconds }]) => sum + seconds, 0);
    for (const [stage, { seconds }] of measured) line(stage, seconds, whole);
    line('together', whole, undefined, `${Math.round(peakMegabytes())} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
