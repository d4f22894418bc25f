// What lies below the zones, written down rather than drawn: industries, enterprises, parks, events, corrections.

/** zone, industry, leading or not, 亿元 in hundredths */
export const CLUSTERS = `
Z01 高端装备 主导 18240 | Z01 新材料 主导 12605 | Z01 新能源 主导 9830 | Z01 其他 一般 6120
Z02 新一代信息技术 主导 24310 | Z02 高端装备 主导 8890 | Z02 其他 一般 15075
Z03 新能源 主导 10460 | Z03 新材料 主导 10460 | Z03 生物医药 一般 4025 | Z03 其他 一般 3980
Z04 高端装备 主导 2150 | Z04 其他 一般 860
Z05 新一代信息技术 主导 41200 | Z05 生物医药 主导 18775 | Z05 高端装备 主导 12090 | Z05 新材料 一般 5010 | Z05 其他 一般 2465
Z06 生物医药 主导 20550 | Z06 新一代信息技术 主导 16340 | Z06 新能源 一般 7715 | Z06 其他 一般 9905
Z07 新一代信息技术 主导 30120 | Z07 其他 一般 2880
Z08 高端装备 主导 9040 | Z08 新一代信息技术 一般 7015 | Z08 其他 一般 6045
Z09 现代农业 主导 2640 | Z09 其他 一般 1210
Z10 现代农业 主导 3385 | Z10 其他 一般 615
Z11 文化旅游 主导 4110 | Z11 其他 一般 940
Z12 文化旅游 主导 2875 | Z12 其他 一般 1225
Z13 新一代信息技术 主导 6120 | Z13 生物医药 主导 3480 | Z13 新材料 一般 1905 | Z13 其他 一般 1495
Z14 生物医药 主导 4460 | Z14 新一代信息技术 主导 4460 | Z14 其他 一般 2080
`
  .trim()
  .split(/[|\n]/u)
  .map((line) => line.trim().split(' '))
  .map(([zone, industry, role, output]) => ({ zone, industry, role, output: Number(output) }));

/** zone, name, 总投资 in hundredths of 亿元, 协议外资 in 万美元: a big project is above 10亿元 or above 3000万美元. */
export const PROJECTS = `
Z01 甲01 1000 3001 | Z01 甲02 1001 0 | Z01 甲03 420 1200 | Z01 甲04 2650 5000 | Z01 甲05 95 0
Z02 乙01 1560 0 | Z02 乙02 880 3000 | Z02 乙03 3120 8800
Z03 丙01 640 3600 | Z03 丙02 1240 0 | Z03 丙03 99 0 | Z03 丙04 100 0
Z04 丁01 1600 0
Z05 戊01 5200 12000 | Z05 戊02 1850 0 | Z05 戊03 1010 0 | Z05 戊04 730 4100 | Z05 戊05 2200 2600 | Z05 戊06 310 0
Z06 己01 1730 3300 | Z06 己02 1000 3000 | Z06 己03 1480 0
Z07 庚01 380 6200 | Z07 庚02 1105 0
Z08 辛01 260 2900
Z09 壬01 120 0 | Z09 壬02 1020 0
Z10 癸01 85 0
Z11 子01 1850 0 | Z11 子02 1200 3050
Z12 丑01 940 0
Z13 寅01 520 3200 | Z13 寅02 1001 0 | Z13 寅03 180 600
Z14 卯01 330 0 | Z14 卯02 1090 0
`
  .trim()
  .split(/[|\n]/u)
  .map((line) => line.trim().split(' '))
  .map(([zone, name, invested, foreign]) => ({
    zone,
    name: `示例${name}项目`,
    invested: Number(invested),
    foreign: Number(foreign),
  }));

/** zone, park, 产值 in hundredths of 亿元, 亩, share in %: 示例飞地产业园 is shared by two zones. */
export const PARKS = `
Z01 示例青梧东园 26800 9000 100 | Z01 示例青梧西园 14300 6150 100 | Z01 示例飞地产业园 9600 2400 60
Z02 示例白榆北园 38050 11400 100
Z03 示例朱樱一园 12620 5100 100 | Z03 示例朱樱二园 15480 6300 100
Z04 示例玄松启动区 2840 1500 100
Z05 示例紫槐核心区 61300 12000 100 | Z05 示例紫槐拓展区 15200 4500 100
Z06 示例银杏园 48700 15000 100
Z07 示例金桂一期 21500 1500 100 | Z07 示例金桂二期 9900 1200 100
Z08 示例碧桃园 20800 2700 100
Z09 示例丹枫加工园 3300 1800 100
Z10 示例翠柏加工园 3650 1950 100 | Z10 示例飞地产业园 9600 2400 40
Z11 示例素兰文创园 2050 900 100
Z12 示例墨竹文创园 1480 750 100
Z13 示例蓝楹加速器 7050 600 100
Z14 示例红菱加速器 6240 450 100
`
  .trim()
  .split(/[|\n]/u)
  .map((line) => line.trim().split(' '))
  .map(([zone, name, output, land, share]) => ({
    zone,
    name,
    output: Number(output),
    land: Number(land),
    share: Number(share),
  }));

/** zone, item, points it states in tenths, evidence, why it is waived */
export const EVENTS = [
  ['Z05', '国家级表彰', '', '示例表彰〔2022〕1号', ''],
  ['Z05', '国家级表彰', '', '示例表彰〔2022〕2号', ''],
  ['Z05', '国家级表彰', '', '示例表彰〔2022〕3号', ''],
  ['Z01', '国家级表彰', '', '示例表彰〔2022〕4号', ''],
  ['Z02', '重点项目', 8, '示例项目通报第1期', ''],
  ['Z02', '重点项目', 25, '示例项目通报第2期', ''],
  ['Z11', '重点项目', 6, '示例项目通报第3期', ''],
  ['Z03', '省级督察问题', '', '示例督察〔2022〕5号', ''],
  ['Z03', '省级督察问题', '', '示例督察〔2022〕6号', ''],
  ['Z08', '省级督察问题', '', '示例督察〔2022〕7号', '改革探索中的失误,按规定容错'],
  ['Z14', '数据失真', '', '示例统计核查〔2022〕8号', ''],
].map(([zone, item, points, evidence, waived]) => ({ zone, item, points, evidence, waived }));

/** Cells that turned out wrong after the sheets were in: zone, column, period, what is added to the figure, why, and by what. */
export const CORRECTIONS = [
  ['Z02', '税收', '2022Q3', 5500, '漏报一户企业的入库税收', '示例更正〔2022〕1号'],
  ['Z06', '规上工业增加值', '2021Q3', 139, '上年同期按可比口径核定', '示例更正〔2022〕2号'],
  ['Z09', '高新技术企业', '2022Q3', -1, '一家企业迁出', '示例更正〔2022〕3号'],
].map(([zone, column, period, added, reason, document]) => ({
  zone,
  column,
  period,
  added,
  reason,
  document,
}));
