import type { RulesArgs } from '../../codes/rules.js';
import type { MessagesOf } from '../message.js';

export const rulesMessages: MessagesOf<RulesArgs> = {};
