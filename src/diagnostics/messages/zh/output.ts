import type { OutputArgs } from '../../codes/output.js';
import type { MessagesOf } from '../message.js';

export const outputMessages: MessagesOf<OutputArgs> = {
  'output/folder-missing': ({ folder }) => ({
    text: `输出文件夹“${folder}”不存在`,
    hint: '先建好该文件夹，或指定已有文件夹中的文件',
  }),
  'output/is-folder': ({ file }) => ({
    text: `输出应为文件，“${file}”是文件夹`,
    hint: `在其后写上文件名，例如 -o ${file.replace(/\/+$/, '')}/结果.json`,
  }),
  'output/not-a-file': ({ file }) => ({
    text: `输出应为普通文件，“${file}”是设备或管道`,
    hint: '要交给另一个程序，请去掉 -o，结果会写到标准输出',
  }),
  'output/symbolic-link': ({ file }) => ({
    text: `“${file}”是符号链接；为免写到别处，不沿链接写入`,
    hint: '直接指定链接所指的文件，或换一个文件名',
  }),
  'output/disk-full': ({ file, bytes }) => ({
    text: `磁盘空间不足，未能写入“${file}”（需要 ${bytes} 字节）`,
    hint: '清理磁盘后重试，或写到其他磁盘；原有文件没有改动',
  }),
  'output/read-only': ({ folder }) => ({
    text: `“${folder}”所在的磁盘只读，不能写入`,
    hint: '写到可写的位置',
  }),
  'output/not-permitted': ({ folder }) => ({
    text: `没有在“${folder}”中新建文件的权限`,
    hint: '写到自己的文件夹，或请管理员开通写入权限',
  }),
  'output/busy': ({ file }) => ({
    text: `“${file}”正被其他程序占用，未能替换`,
    hint: '文件可能正在 Excel 或 WPS 中打开，请关闭后重试；原有文件没有改动',
  }),
  'output/name-too-long': ({ file }) => ({
    text: `文件名“${file}”过长，系统不接受`,
    hint: '换一个较短的文件名（多数系统限 255 字节，约 85 个汉字）',
  }),
  'output/failed': ({ file, step, reason }) => ({
    text: `写入“${file}”失败（${steps[step] ?? step}，${reason}）`,
    hint: '检查磁盘或网络盘是否正常后重试，或写到本机其他位置',
  }),
  'output/stdout-refused': ({ reason }) => ({
    text: `结果没有全部写到标准输出（${reason === 'ENOSPC' ? '磁盘空间不足' : reason}）`,
    hint: '已写出的部分不完整，不要使用；请改用 -o 写文件，文件或者完整，或者不生成',
  }),
  'output/leftover': ({ file }) => ({
    text: `以前中断的运行留下了临时文件“${file}”`,
    hint: '确认没有其他运行正在使用后，可以删除',
  }),
};

const steps: Readonly<Record<string, string>> = {
  inspect: '查看目标',
  create: '新建临时文件',
  write: '写入内容',
  sync: '落盘',
  replace: '替换目标',
  'sync-folder': '文件夹落盘',
};
