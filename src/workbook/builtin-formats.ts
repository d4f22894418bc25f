/**
 * Format codes that files refer to by number only: ECMA-376 Part 1, 18.8.30, with the dates of the zh-CN table
 * (27–36, 50–58). Codes are given as far as they matter: the sort of a number, not its colours or spacing.
 */
const codes = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  ...chinese([27, 36, 50, 52, 57], 'yyyy"年"m"月"'),
  ...chinese([28, 29, 51, 53, 54, 58], 'm"月"d"日"'),
  ...chinese([30], 'm-d-yy'),
  ...chinese([31], 'yyyy"年"m"月"d"日"'),
  ...chinese([32], 'h"时"mm"分"'),
  ...chinese([33], 'h"时"mm"分"ss"秒"'),
  ...chinese([34, 55], '上午/下午h"时"mm"分"'),
  ...chinese([35, 56], '上午/下午h"时"mm"分"ss"秒"'),
]);

function chinese(ids: readonly number[], code: string): [number, string][] {
  return ids.map((id) => [id, code]);
}

/** A number that stands for no format reads as General, which is how Excel shows it. */
export function builtinFormat(id: number): string {
  return codes.get(id) ?? 'General';
}
