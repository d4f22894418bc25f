import type { DiskArgs } from '../../codes/disk.js';
import { limitOption } from '../../limit-option.js';
import type { MessagesOf } from '../message.js';

export const diskMessages: MessagesOf<DiskArgs> = {
  'file/not-found': ({ file }) => ({
    text: `找不到文件“${file}”`,
    hint: '检查文件名、扩展名和所在文件夹；名称中有空格时，请用引号括起来',
  }),
  'file/is-folder': ({ file }) => ({
    text: `应为文件，“${file}”是文件夹`,
    hint: '请写明文件夹中的具体文件，例如 报表/2024年指标.xlsx',
  }),
  'file/unreadable': ({ file, reason }) => ({
    text: `无法读取“${file}”（${unreadable[reason] ?? reason}）`,
    hint: '确认对该文件有读取权限；若正被其他程序独占，请关闭后重试，或复制到本机再读取',
  }),
  'file/too-large-on-disk': ({ file, bytes, limit }) => ({
    text: `“${file}”共 ${megabytes(bytes)} MB，超过单个文件 ${megabytes(limit)} MB 的上限`,
    hint: `删去与考评无关的工作表、图片和空白格式后另存，或拆成几个文件一并提供；文件可信、确需读取的，加 ${limitOption('file-bytes', limit, bytes)}`,
  }),
};

const unreadable: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EBUSY: '正被其他程序使用',
  EIO: '磁盘读取出错',
  'not-a-file': '不是普通文件',
};

/** Rounded up, so that a file over the limit never looks as if it were within. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_048_576);
}
