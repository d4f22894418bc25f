export type { Closed } from './closed.js';
export { type Gaps, gapsOf } from './gaps.js';
export type { Overtake } from './overtake.js';
export type { Indicator } from './trials.js';
export { whatIf } from './what-if.js';
