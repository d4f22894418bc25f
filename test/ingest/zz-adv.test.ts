import { test } from 'vitest';
import { findings, grid, onlyTax, read, zoneSpec } from '/work/main/test/ingest/zones.js';
const time = (name: string, f: () => unknown) => { const t = process.cpuUsage(); const r = f(); console.log(name, Math.round(process.cpuUsage(t).user/1000), 'ms', JSON.stringify(r).slice(0, 300)); };
test('adv', () => {
  const words = (n: number, w: number, text: string) => Array.from({ length: n }, () => Array.from({ length: w }, () => text));
  time('指标 everywhere', () => findings(read(zoneSpec(), { rows: words(60, 2000, '指标') })));
  time('many marker rows', () => findings(read(zoneSpec(), { rows: [['开发区','税收','土地'], ...Array.from({length: 20000}, () => ['开发区','指标','项目'])] })).length);
  time('many marker rows in across', () => findings(read(zoneSpec(), { rows: [['指标','甲区'],['税收',1],['土地',2], ...Array.from({length: 20000}, () => ['指标','开发区','项目'])] })).length);
  time('wide across', () => { const o = read(zoneSpec(), { rows: [['指标', ...Array.from({length: 10000}, (_, i) => `区${i}`)], ['税收', ...Array.from({length: 10000}, (_, i) => i)], ['土地', ...Array.from({length: 10000}, (_, i) => i+1)]] }); return [findings(o), grid(o).length]; });
  time('long 40k', () => { const o = read(zoneSpec(), { rows: [['开发区','指标','单位','数值'], ...Array.from({length: 40000}, (_, i) => [`区${i>>1}`, i%2 ? '税收':'土地', i%2?'万元':'亩', i+1])] }); return [findings(o), grid(o).length]; });
  time('long many measures', () => { const o = read(zoneSpec(), { rows: [['开发区','指标','单位','数值'], ['甲','税收','',1], ...Array.from({length: 40000}, (_, i) => [`甲`, `指标项${i}`, '万元', i+1])] }); return [findings(o).length]; });
  time('form many lines', () => { const o = read(zoneSpec(), { rows: [['填报单位:甲'],['指标','单位','数值','上年同期'], ['税收','',1], ...Array.from({length: 40000}, (_, i) => [`指标项${i}`, '万元', i+1, 3])] }); return [findings(o).length]; });
}, 300000);
