export type { Closed } from './closed.js';
export { type Best, type GapCell, type GapOptions, type Gaps, gapsOf } from './gaps.js';
export type { Overtake, Unreachable } from './overtake.js';
export type { Indicator } from './trials.js';
export { type Change, type WhatIf, whatIf } from './what-if.js';
