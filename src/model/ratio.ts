/** An exact positive factor `times / over`, both whole numbers; unit conversions are ratios, never floats. */
export interface Ratio {
  readonly times: bigint;
  readonly over: bigint;
}
