/**
 * A reporting period. Written `2019`, `2022H1`, `2022Q3`, `2022-09` or `2022W05`.
 * `index` counts from 1 within the year and is 1 for a whole year.
 */
export interface Period {
  readonly year: number;
  readonly part: 'year' | 'half' | 'quarter' | 'month' | 'week';
  readonly index: number;
}
