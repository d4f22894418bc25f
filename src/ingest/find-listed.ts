import { LOOK_BELOW } from './find-across.js';
import type { HeaderNames } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { matchPath } from './header-path.js';
import type { Head, HeadLine } from './heads.js';
import { measurePath } from './measure-path.js';

/** The header of a table that lists figures: 开发区 | 指标 | 单位 | 时期 | 数值, or, of one entity, 指标 | 单位 | 本期 | 上年同期. */
export interface ListedHeader {
  readonly layout: 'long' | 'form';
  readonly top: number;
  readonly bottom: number;
  /** Undefined in a form. */
  readonly entity: Head | undefined;
  readonly measures: readonly Head[];
  readonly unit: Head | undefined;
  /** 时期, or 年份 and 季度. */
  readonly periods: readonly Head[];
  readonly values: readonly Head[];
  /** In a long table other heads may be labels of the entity. */
  readonly others: readonly Head[];
}

export function findListed(
  grid: HeaderGrid,
  { top, bottom, heads }: HeadLine,
  { index }: HeaderNames,
): ListedHeader | undefined {
  const having = (...roles: readonly Head['role'][]) => heads.filter(({ role }) => roles.includes(role));
  const measures = having('measure');
  const values = having('value', 'figure');
  const [entity, secondEntity] = having('entity');
  const [unit, secondUnit] = having('unit');
  const twice = secondEntity ?? secondUnit;
  if (measures.length === 0 || !values.some(({ role }) => role === 'value') || twice) return undefined;
  const header: ListedHeader = {
    layout: entity ? 'long' : 'form',
    top,
    bottom,
    entity,
    measures,
    unit,
    periods: having('period'),
    values,
    others: having('other', 'aside'),
  };
  const columns = measures.map(({ column }) => column);
  for (let row = bottom + 1; row <= bottom + LOOK_BELOW; row += 1) {
    if (matchPath(measurePath(grid, row, columns), index)) return header;
  }
  return undefined;
}
