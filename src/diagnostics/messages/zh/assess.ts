import type { AssessArgs } from '../../codes/assess.js';
import type { MessagesOf } from '../message.js';

export const assessMessages: MessagesOf<AssessArgs> = {};
