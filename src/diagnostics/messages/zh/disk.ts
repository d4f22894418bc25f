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
  'file/folder-empty': ({ folder }) => ({
    text: `文件夹“${folder}”里没有可以读取的报表（.xlsx 或 .csv）`,
    hint: '检查文件夹是否写对；其中的子文件夹也会读，以“.”或“~$”开头的文件和本程序自己的报告不读',
  }),
  'file/folder-too-large': ({ folder, limit }) => ({
    text: `文件夹“${folder}”里的文件和子文件夹超过 ${limit} 个`,
    hint: '请写明只放报表的文件夹',
  }),
  'file/sheet-not-read': ({ file, folder }) => ({
    text: `文件夹“${folder}”里的“${file}”是本程序不能读取的表格格式，其中的数没有读到`,
    hint: '用 Excel 或 WPS 打开，另存为 .xlsx；不是报表的，移到文件夹之外',
  }),
  'file/documents-not-read': ({ folder, files }) => ({
    text: `文件夹“${folder}”里有 ${files.length} 个文件没有读取，不知道里面有没有报表：${some(files)}`,
    hint: '文档、图片、压缩包、链接不读；其中有报表的，取出来存为 .xlsx 放进文件夹；不是报表的，移到文件夹之外',
  }),
  'file/skipped-in-folder': ({ folder, files }) => ({
    text: `文件夹“${folder}”里有 ${files.length} 个文件不是报表，没有读取：${some(files)}`,
    hint: '无需处理；以“.”或“~$”开头的文件、本程序自己的报告和其他类型的文件都不读',
  }),
};

const MOST_NAMED = 50;

function some(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join('、');
  return files.length > MOST_NAMED ? `${named}等` : named;
}

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
