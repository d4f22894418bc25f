import type { UsageArgs } from '../../codes/usage.js';
import type { MessagesOf } from '../message.js';

export const usageMessages: MessagesOf<UsageArgs> = {};
