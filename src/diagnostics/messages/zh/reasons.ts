import type { MissingReason } from '../../../model/missing.js';

/** Why a value is missing, as a Chinese statistician says it. */
export const reasonWords: { readonly [R in MissingReason]: string } = {
  'error-cell': '错误值',
  suppressed: '保密',
  'not-reported': '未报送',
  'below-unit': '不足最小单位',
  'not-applicable': '不考核',
  'zero-denominator': '分母为零',
  undefined: '无法计算',
  'no-peers': '同组无数据',
};
