import { describe, expect, test } from 'vitest';
import { isOwnReport, REPORT_MARK } from '../../src/io/own-report.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { goodFiles, runWith } from './fake-context.js';
import { memoryDisk } from './memory-disk.js';

const good = ['score', 'a.csv', '-r', 'rules.yaml'];

describe('on stdout', () => {
  test.each([
    [['--format', 'csv'], '\ufeff#综合排名\r\n地区,得分\r\n莲都区,88.50\r\n'],
    [
      ['--format', 'markdown'],
      '# 打分\n\n- 报表：a.csv\n- 报告期：\n\n## 综合排名\n\n| 地区 | 得分 |\n| :-- | --: |\n| 莲都区 | 88.50 |\n',
    ],
    [
      ['--format=markdown', '--lang', 'en'],
      '# 打分 in English\n\n- 报表: a.csv\n- 报告期:\n\n## 综合排名\n\n| 地区 | 得分 |\n| :-- | --: |\n| 莲都区 | 88.50 |\n',
    ],
  ])('%j', async (format, stdout) => {
    expect(await runWith([...good, ...format])).toMatchObject({ exit: 0, stdout, stderr: '' });
  });

  test.each(['rank', 'score'])('%s makes all of them', async (command) => {
    const outcome = await runWith([command, ...good.slice(1), '--format', 'csv']);
    expect(outcome).toMatchObject({ exit: 0, stdout: expect.stringContaining('莲都区') });
  });

  test('a workbook is not shown, and the way to have it is', async () => {
    const { exit, stdout, stderr } = await runWith([...good, '--format', 'xlsx']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('-o 结果.xlsx');
  });
});

describe('in a file', () => {
  test.each([
    ['o.csv', 'csv', `#${REPORT_MARK}\r\n`],
    ['O.CSV', 'csv', `#${REPORT_MARK}\r\n`],
    ['o.md', 'markdown', `\n<!-- ${REPORT_MARK} -->\n`],
  ])('%s: the same as on stdout, and our mark', async (name, format, end) => {
    const shown = await runWith([...good, '--format', format]);
    const { stdout, files } = await runWith([...good, '-o', name, '--format', format]);
    // a decoder takes the byte order mark away
    expect([stdout, files[name]]).toEqual(['', shown.stdout.replace('\ufeff', '') + end]);
  });

  test.each(['o.csv', 'o.md', 'o.xlsx'])(
    '%s is known as ours, and the same again changes nothing',
    async (name) => {
      const { disk, files } = memoryDisk(goodFiles);
      const run = () => runWith([...good, '-o', name], { context: { disk } });
      expect((await run()).stderr).toBe(`已写入 ${name}\n`);
      expect(isOwnReport(files.get(name) ?? new Uint8Array())).toBe(true);
      expect((await run()).stderr).toMatch(/^未变化/);
    },
  );

  test.each(['o.md', 'o.xlsx'])('%s gives way to a report of another period', async (name) => {
    const { disk, files } = memoryDisk(goodFiles);
    const run = (...more: string[]) => runWith([...good, '-o', name, ...more], { context: { disk } });
    await run();
    const first = files.get(name);
    expect(await run('--period', '2022Q3')).toMatchObject({ exit: 0, stderr: `已写入 ${name}\n` });
    expect(files.get(name)).not.toEqual(first);
  });

  test('a workbook holds the report and what was found', async () => {
    const disk = memoryDisk({ ...goodFiles, 'a.csv': '地区,略\n隐,1' });
    const { exit } = await runWith([...good, '-o', 'o.xlsx', '--quiet'], { context: { disk: disk.disk } });
    expect(exit).toBe(0);
    const texts = (
      openWorkbook('o.xlsx', disk.files.get('o.xlsx') ?? new Uint8Array()).value?.sheets ?? []
    ).map((sheet) => {
      const found: string[] = [];
      sheet.read(({ cells }) => {
        for (const { value } of cells) if (value.kind === 'text') found.push(value.text);
        return true;
      });
      return [sheet.name, found] as const;
    });
    expect(texts.map(([name]) => name)).toEqual(['说明', '综合排名', '问题清单']);
    expect(texts[0]?.[1]).toContain('zone-score 1.2.3');
    expect(texts[1]?.[1]).toContain('莲都区');
    expect(texts[2]?.[1]).toEqual(expect.arrayContaining(['data/column-unused', 'data/hidden-rows']));
  });
});
