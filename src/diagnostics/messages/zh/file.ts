import type { FileArgs } from '../../codes/file.js';
import type { MessagesOf } from '../message.js';

export const fileMessages: MessagesOf<FileArgs> = {};
