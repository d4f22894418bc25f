import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One indicator, tax per mu against a base of 24: enough to score, and quick to run. */
export function zoneRules(title = '试算'): string {
  return `zone-score: 1
id: test/zones
title: ${title}
status: example
entity: {kind: zone, headers: [地区]}
period: 2022
columns:
  税收收入: {unit: 万元, at-least: 0}
  工业用地: {unit: 亩, above: 0}
indicators:
  亩均税收: {formula: 税收收入 / 工业用地, unit: 万元/亩}
index:
  亩均税收: {weight: 100, score: {method: ratio-to-base, base: 24, cap: 2}}
round: {total: 2}
`;
}

export const zonesHeader = '地区,税收收入（万元）,工业用地（亩）\n';

/** `count` zones whose names are `length` characters longer than they need be: long names make large results quickly. */
export function zonesCsv(count: number, { length = 0, land = 100 } = {}): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `${at + 1}号区${'长'.repeat(length)},${at + 1},${land}\n`,
  );
  return zonesHeader + rows.join('');
}

/** Writes rules.yaml and zones.csv, three zones, and answers the arguments that name them. */
export function putZones(folder: string): readonly string[] {
  const [sheet, rules] = [join(folder, 'zones.csv'), join(folder, 'rules.yaml')];
  writeFileSync(sheet, zonesCsv(3));
  writeFileSync(rules, zoneRules());
  return [sheet, '-r', rules];
}
