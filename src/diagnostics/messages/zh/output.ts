import type { OutputArgs } from '../../codes/output.js';
import type { MessagesOf } from '../message.js';

export const outputMessages: MessagesOf<OutputArgs> = {};
