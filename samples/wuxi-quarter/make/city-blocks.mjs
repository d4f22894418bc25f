// Several tables below one another on a sheet, each with its title and its unit.
import { block } from './book.mjs';
import { columnNamed, LEAF_PERIOD } from './city-down.mjs';
import { TARGET, YEARLY } from './columns.mjs';
import { common, references } from './figures.mjs';
import { cellOf } from './units.mjs';
import { EXEMPT, ZONES } from './zones.mjs';

const BLOCKS = [
  ['表1 规模(单位:亿元)', ['规上工业增加值', '进出口总额'], {}],
  ['表2 税收(单位:万元)', ['税收'], {}],
  ['表3 外资(单位:亿美元)', ['实际使用外资', '外资目标'], { 实际使用外资: '亿美元', 外资目标: '亿美元' }],
  [
    '表4 其他(计量单位见各栏)',
    ['用地面积', '综合能耗', '从业人员', '高新技术企业', '企业满意率', '较大事故'],
    { 用地面积: '平方公里' },
  ],
  ['表5 年度数', ['研发经费', '年营业收入'], {}],
];

function periodsOf(name) {
  if (name === TARGET.name) return ['本期'];
  if (YEARLY.some((column) => column.name === name)) return ['2021年'];
  return name === '税收' ? ['2022年1—3月', '2022年1—6月', '本期', '上年同期'] : ['本期', '上年同期'];
}

/** Five tables below one another; the row of one zone and the column of one figure are hidden. */
export function blocksBook() {
  const rows = [['2022年1—9月开发区季度报表(示例)']];
  const merges = [block(1, 1, 1, 12)];
  const hiddenRows = [];
  for (const [title, names, units] of BLOCKS) {
    const parts = names.flatMap((name) => periodsOf(name).map((leaf) => ({ name, leaf })));
    rows.push([], [title]);
    const top = rows.length + 1;
    const inHeader = title.startsWith('表4') || title.startsWith('表5');
    const header = ({ name }) => (inHeader ? `${name}(${units[name] ?? columnNamed(name).unit})` : name);
    rows.push(['开发区', '类型', ...parts.map(header), ...(title.startsWith('表1') ? ['免评原因'] : [])]);
    rows.push(['', '', ...parts.map(({ leaf }) => leaf)]);
    merges.push(
      block(top - 1, 1, top - 1, parts.length + 2),
      block(top, 1, top + 1, 1),
      block(top, 2, top + 1, 2),
    );
    if (title.startsWith('表1')) merges.push(block(top, parts.length + 3, top + 1, parts.length + 3));
    const members = [
      ...ZONES.map((zone) => [zone.name, zone.type, common[zone.code], EXEMPT[zone.code]]),
      ...Object.entries(references).map(([name, own]) => [name, '', own]),
    ];
    for (const [name, type, own, exempt] of members) {
      if (name === ZONES[5].name) hiddenRows.push(rows.length + 1);
      const figures = parts.map((part) =>
        cellOf(columnNamed(part.name), own[part.name]?.[LEAF_PERIOD[part.leaf]], {
          unit: units[part.name] ?? columnNamed(part.name).unit,
        }),
      );
      rows.push([name, type, ...figures, ...(title.startsWith('表1') ? [exempt ?? ''] : [])]);
    }
  }
  return [{ name: '三季度', rows, merges, hiddenRows, hiddenColumns: [4] }];
}
