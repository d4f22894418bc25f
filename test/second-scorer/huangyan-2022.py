"""Enterprises by output per mu as Huangyan (黄岩) published it: scores, ranks and grades in exact fractions.

A second implementation on purpose: the standard library only, its own copy of the table, nothing of zone-score's.

Published (公示 of 2023-09-25 for the year 2022, and the one for 2021): score = sum of value / base * weight, the bases and
weights below, no cap; a large enterprise without emission data takes the mean score of the large ones on that item.
Chosen here, because the published text does not say: an item never scores below 0; totals are rounded half away from
zero to 4 decimals; ranks are 1, 2, 2, 4 within a group; of n enterprises of a group floor(n * 20 %) are A,
up to floor(n * 60 %) B, up to floor(n * 95 %) C, the others D, and who ties with the last of a grade has it too.

The enterprises are made up. In the large group the first has the values 30, 150, 2, 5000, 20 and 0.035; in the small one 12 and 0.3.

Run without arguments: both years as JSON (huangyan-2022.json beside this file is that output).
"""

import json
import sys
from fractions import Fraction

# indicator: (numerator, denominator, {year: (weight, base)})
LARGE = {
    "亩均税收": ("评价税收", "用地面积", {"2021": (30, "26.01"), "2022": (30, "24.097")}),
    "亩均增加值": ("工业增加值", "用地面积", {"2021": (20, "132.27"), "2022": (20, "136.16")}),
    "单位能耗增加值": ("工业增加值", "综合能耗", {"2021": (20, "2.54"), "2022": (20, "2.694")}),
    "单位排放增加值": ("工业增加值", "污染物排放量", {"2021": (10, "4861.08"), "2022": (10, "4929.81")}),
    "全员劳动生产率": ("工业增加值", "职工人数", {"2021": (10, "17.45"), "2022": (10, "18.14")}),
    "研发占比": ("研发经费", "主营业务收入", {"2021": (10, "0.0305"), "2022": (10, "0.0302")}),
}
SMALL = {
    "亩均税收": ("评价税收", "用地面积", {"2021": (50, "16.601058"), "2022": (50, "11.5932")}),
    "单位用电税收": ("评价税收", "用电量", {"2021": (50, "0.236565"), "2022": (50, "0.2352")}),
}

# 万元, 亩, 万元, 吨标煤, 吨, 人, 万元, 万元
LARGE_COLUMNS = "评价税收 用地面积 工业增加值 综合能耗 污染物排放量 职工人数 研发经费 主营业务收入".split()
LARGE_TABLE = """
示例一号模塑厂        1500    50     7500     3750    1.5    375  1050    30000
示例二号缝制设备厂     812.4   32.6   4180.5   1496.2  0.91   241   522.8  16350
示例三号医药化工厂    6230.75 148.2  31870    21904.6 18.46  1012  6104.3 128400
示例四号塑料制品厂     286.9   21.35  1902.7   1180.4  —      133    96.5   8214.6
示例五号电动车配件厂  1044     66.8   7020.4   2871    1.124  402   861.9  29875
示例六号食品罐头厂     158.2   44.9   2264.8   1975.3  4.087  218     0    10460.2
示例七号机床厂         977.35  28.4   3655.2    806.9  0.352  186   701.4  13108
示例八号纸品包装厂     402.6   39.75  2730     3318.5  2.66   174   118    12960.4
示例九号电机厂        1312.8   58.1   8046.9   2430.7  —      437  1388.2  33940
示例十号工艺品厂       -36.4   12.5    845.6    240.8  0.14    96    15.2   3720.8
示例十一号模具厂       768.5   19.2   2986.3    655.1  0.21   142   610.7   9845
示例十二号轮胎厂       521.9   91.3   4502.6   8260.4  6.93   366   230.4  24710
示例十三号智能装备厂  1685.2   35.7   6720.8   1014.3  0.466  298  1620.5  27650
"""

# 万元, 亩, 万千瓦时: 万元 / 万千瓦时 is 元/千瓦时
SMALL_COLUMNS = "评价税收 用地面积 用电量".split()
SMALL_TABLE = """
示例甲五金厂     60   5    200
示例乙塑料厂     41.3 6.2  184.65
示例丙模具加工厂 88.6 4.85 132.04
示例丁纸箱厂     12.7 3.4   65.52
示例戊弹簧厂     35.9 3.05  90.23
示例己橡胶件厂   22.4 7.9  221.06
示例庚电器配件厂 57.2 5.5  168.7
示例辛竹木制品厂  6.8 4.1   31.87
示例壬喷涂加工厂 49.5 8.36 304.49
"""

NO_DATA = "—"
SHARES = {"A": Fraction(20, 100), "B": Fraction(60, 100), "C": Fraction(95, 100), "D": Fraction(1)}


def read_table(text, columns):
    rows = (line.split() for line in text.strip().splitlines())
    return {
        row[0]: {c: None if t == NO_DATA else Fraction(t) for c, t in zip(columns, row[1:], strict=True)} for row in rows
    }


def rounded(value, places):
    """四舍五入 as decimal text."""
    steps = abs(value) * 10**places + Fraction(1, 2)
    digits = str(steps.numerator // steps.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 and int(digits) else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def item_scores(table, numerator, denominator, weight, base):
    """Scores of one item by enterprise; those without data take the mean of the others' scores."""
    scores = {}
    for name, row in table.items():
        if row[numerator] is None or row[denominator] is None:
            scores[name] = None
        else:
            scores[name] = max(row[numerator] / row[denominator] / base * weight, Fraction(0))
    present = [score for score in scores.values() if score is not None]
    mean = sum(present) / len(present)
    return {name: mean if score is None else score for name, score in scores.items()}


def grade_of(rank, count):
    """The first grade whose cumulative quota holds a place; a shared place is the better one."""
    return next(grade for grade, share in SHARES.items() if rank <= (count * share).__floor__())


def assess(table, items, year):
    by_item = {
        name: item_scores(table, numerator, denominator, years[year][0], Fraction(years[year][1]))
        for name, (numerator, denominator, years) in items.items()
    }
    exact = {name: sum(scores[name] for scores in by_item.values()) for name in table}
    totals = {name: rounded(value, 4) for name, value in exact.items()}
    ranks = {n: 1 + sum(Fraction(other) > Fraction(t) for other in totals.values()) for n, t in totals.items()}
    return {
        name: {
            "total": totals[name],
            "rank": ranks[name],
            "grade": grade_of(ranks[name], len(table)),
            "weighted": {item: rounded(scores[name], 4) for item, scores in by_item.items()},
        }
        for name in table
    }


def main():
    large, small = read_table(LARGE_TABLE, LARGE_COLUMNS), read_table(SMALL_TABLE, SMALL_COLUMNS)
    years = {
        year: {"规上": assess(large, LARGE, year), "规下": assess(small, SMALL, year)} for year in ("2021", "2022")
    }
    print(json.dumps(years, ensure_ascii=False, indent=2))


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
main()
