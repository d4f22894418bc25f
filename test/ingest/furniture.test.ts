import { describe, expect, test } from 'vitest';
import { isAggregate, isFurniture, isSentence } from '../../src/ingest/furniture.js';

describe('rows that are no entity', () => {
  test.each([
    '合计',
    '合 计',
    '总　计',
    '小计',
    '共计',
    '合计:',
    '合计(12家)',
    '合计数',
    '合计值',
    '总和',
    '中位数',
    '最大值',
    '最小值',
    '最高',
    '最低',
    'Sum',
    'Mean',
    'Max',
    'Min',
    'Grand Total',
    '苏南小计',
    '国家级开发区合计',
    '省级开发区平均值',
    '三类园区平均（12家）',
    '全州合计',
    '全市',
    '全市合计',
    '全省平均',
    '平均',
    '平均值',
    '均值',
    '全区平均水平',
    'Total',
    'AVERAGE',
    '其中',
    '其中:',
    '其中：规上工业',
    '注:本表为快报数',
    '注1:口径有调整',
    '注1、口径有调整',
    '说明：',
    '备注:无',
    '资料来源:统计局',
    '示例（读入时略去）',
    'Example (passed over)',
    '填表人:张三',
    '填表人 张三',
    '填表人',
    '联 系 人：张三',
    '审核人(签字):',
    '联系电话0510-80000000',
    '审核人：李四',
    '单位负责人:王五',
    '联系电话:0510-80000000',
    '填报日期:2024-10-10',
    '制表机关:某省统计局',
    '日期:2024年10月',
    '表号:K101',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
});

describe('entities whose names only resemble them', () => {
  test.each([
    '示例',
    '示例区（一期）',
    '甲区',
    '合计镇',
    '总计科技园',
    '平均湖开发区',
    '注册产业园',
    '全市通物流园',
    '日照开发区',
    '说明书印刷园',
    '电话器材产业园',
    '其中山开发区',
    '(合计)园',
    '负责人才港',
    // 全州 is a county of Guilin.
    '全州',
    '全州县',
    '联系人小镇',
    '填报单位大厦',
    '最高人民产业园',
    '平均分配园',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

test('remarks and signatures are no totals', () => {
  expect(['合计', '平均', '注:', '填表人:张三'].map(isAggregate)).toEqual([true, true, false, false]);
});

test.each([
  ['1.本表为快报数。', true],
  ['数据为初步核算;以公报为准', true],
  ['甲区(含乙园)', false],
])('%s is a sentence: %s', (text, expected) => {
  expect(isSentence(text)).toBe(expected);
});
