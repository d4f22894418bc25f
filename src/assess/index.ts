export { assess } from './assess.js';
export type { Assessment } from './assessment.js';
