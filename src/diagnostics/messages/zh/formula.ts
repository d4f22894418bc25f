import type { FormulaArgs } from '../../codes/formula.js';
import type { MessagesOf } from '../message.js';

export const formulaMessages: MessagesOf<FormulaArgs> = {};
