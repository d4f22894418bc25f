import type { CliWords } from './words.js';

export const zh: CliWords = {
  program: '开发区综合考评：读报表，按规则打分、排名，每个数都能说明来历。',
  version: '显示版本号',
  help: '显示用法',
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  usageOptions: '[选项]',
  commands: {
    score: '打分：综合排名、分项得分等全部内容',
    rank: '只出综合排名',
    gap: '只出差距：目标进度、失分、标杆，以及怎样才能进位',
    salary: '只出薪酬浮动系数：各家系数、核定额，合计正好等于总量',
    check: '只检查报表和规则，列出全部问题',
    explain: '说明一个数怎样算出，直到单元格和规则所在行',
    columns: '列出报表里找到了规则要的哪些栏、怎样对上、缺哪些，并给出可写入规则的别名',
    template: '按规则做一份空白填报表（.xlsx），发给各单位填写',
    schema: '输出规则文件或结果文件的 JSON Schema',
  },
  arguments: {
    inputs:
      '报表（.xlsx 或 .csv），可以有多个；写文件夹的，读其中和各级子文件夹里的全部报表，按文件名的字符顺序',
    entity: '评价对象名称，与报表中一致',
    path: '指标或维度名称；不写则说明最终得分',
    schema: 'rules（规则文件）或 result（结果文件）',
  },
  options: {
    rules: '规则文件（YAML）',
    input: '报表或文件夹；有多个时重复此选项',
    output: '写入文件，格式由扩展名 .xlsx、.csv、.md、.txt、.json 决定；不写则显示在屏幕上',
    annotate: '把问题标注在报表副本上写入此文件：有问题的单元格加颜色和批注，另加“问题清单”工作表',
    format: '屏幕输出的格式：table（表格，默认）、csv、markdown 或 json',
    json: '同 --format json',
    force: '输出文件已存在且不是本程序的报告时，也替换',
    period: '报告期，如 2022、2022H1、2022Q3、2022-09',
    limit: '放宽读取报表的一项限额，如 cells=3000000、file-mb=200；可重复；超过限额时的提示会写明该用哪一项',
    strict: '有警告时退出码也为 1',
    quiet: '只显示错误',
    verbose: '提醒也显示，同类问题逐条列出',
    lang: '文字的语言：zh（默认）或 en',
    'no-color': '不用颜色（也可设环境变量 NO_COLOR）',
    debug: '程序自身出错时显示调用栈',
  },
  closing:
    '退出码：0 正常；1 数据有问题；2 命令或规则有误；3 报表无法读取；4 无法写入；70 程序缺陷；130、143 被中断。',
  written: (file) => `已写入 ${file}`,
  unchanged: (file) => `未变化：${file} 的内容与本次结果相同`,
  passed: '检查通过：没有发现错误。',
  interrupted: '已中断。',
  bug: (message) =>
    `程序缺陷（不是数据或规则的问题）：${message}\n请加 --debug 重新运行，把全部输出交给程序的维护者。`,
};
