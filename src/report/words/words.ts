import type { MissingReason } from '../../model/missing.js';
import type { SettlePolicy } from '../../plan/node.js';

/** The words of reports; both languages fill the same table or do not compile. */
export interface ReportWords {
  readonly example: string;
  readonly facts: {
    readonly document: string;
    readonly rules: string;
    readonly period: string;
    readonly inputs: string;
    readonly entities: (count: number, exempt: number) => string;
    readonly count: string;
  };
  readonly sections: {
    readonly ranking: string;
    readonly scores: string;
    readonly values: string;
    readonly weights: string;
    readonly adjustment: string;
    readonly events: string;
  };
  readonly columns: {
    readonly rank: string;
    readonly entity: string;
    /** A dimension or an indicator. */
    readonly item: string;
    readonly total: string;
    readonly basic: string;
    readonly bonus: string;
    readonly penalty: string;
    /** Of an event: the points that count. */
    readonly counted: string;
    readonly grade: string;
    readonly step: string;
    readonly arithmetic: string;
    readonly result: string;
    readonly origin: string;
  };
  /** Of who is scored and ranked but has no grade. */
  readonly ungraded: string;
  readonly points: string;
  /** The heading of an item's points, a magnitude. */
  readonly adjusted: { readonly bonus: (item: string) => string; readonly penalty: (item: string) => string };
  readonly weight: (weight: string) => string;
  readonly flags: { readonly [P in SettlePolicy]: string };
  readonly policies: { readonly [P in SettlePolicy]: (cells: string) => string };
  readonly reasons: { readonly [R in MissingReason]: string };
  readonly notes: {
    readonly rounding: (score: number | undefined, total: number) => string;
    readonly ties: (keys: readonly string[]) => string;
    readonly rankedBy: { readonly total: string; readonly 'exact-total': string };
    readonly within: (grouping: string) => string;
    readonly sums: (count: number, places: number, of: string) => string;
    readonly unranked: (names: readonly string[]) => string;
    /** 免评 and 取消资格: who, by reason. */
    readonly exempt: (count: number, byReason: readonly string[]) => string;
    readonly disqualified: (count: number, byReason: readonly string[]) => string;
    readonly ungraded: (names: string) => string;
    readonly named: (names: readonly string[], count: number) => string;
    readonly andMore: (text: string, count: number) => string;
    readonly adjustment: string;
    /** Points that a cap or a bound took away: 甲 国家级表彰 6 → 5. */
    readonly capped: (changes: string) => string;
    readonly graded: {
      readonly thresholds: (starts: string) => string;
      readonly quota: (
        shares: string,
        how: { readonly cumulative: boolean; readonly counts: 'floor' | 'ceil' | 'round' },
      ) => string;
      readonly forced: (names: string, reason: string) => string;
      readonly downgraded: (names: string, reason: string) => string;
    };
    readonly weights: string;
    readonly shown: (places: number) => string;
  };
  readonly explain: ExplainWords;
}

/** How a step of a calculation is told. */
export interface ExplainWords {
  readonly aside: (text: string, aside: string) => string;
  readonly title: (entity: string, figure: string) => string;
  readonly cell: (text: string, unit: string, header: string) => string;
  readonly converted: (text: string, times: string, over: string) => string;
  readonly noCell: string;
  readonly noRows: string;
  readonly given: string;
  readonly sum: (terms: string) => string;
  /** Of the power mean with this exponent. */
  readonly mean: (exponent: string, terms: string) => string;
  readonly rescaled: (arithmetic: string, full: string, present: string) => string;
  readonly collect: (count: number, lowest: string, highest: string) => string;
  readonly without: (names: string) => string;
  readonly excluded: (names: string) => string;
  readonly taken: string;
  readonly settled: (reason: string, policy: string) => string;
  readonly policies: { readonly [P in SettlePolicy]: string };
  readonly order: (rank: string, count: number) => string;
  readonly above: (names: string) => string;
  readonly tied: (names: string) => string;
  readonly none: string;
  readonly disqualified: (reason: string) => string;
  readonly group: (name: string) => string;
  readonly listSeparator: string;
}
