import type { Severity } from './index.js';

/** What stands in the rule file (`rules/…`, exit code 2). */
export type RulesArgs = {};

export const rulesSeverities: { readonly [C in keyof RulesArgs]: Severity } = {};
