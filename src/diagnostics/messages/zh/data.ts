import type { DataArgs } from '../../codes/data.js';
import type { MessagesOf } from '../message.js';

export const dataMessages: MessagesOf<DataArgs> = {};
