"""The quarter of fourteen invented zones (samples/wuxi-quarter): scores, ranks and grades in exact fractions.

A second implementation on purpose: the standard library only. Figures come from samples/wuxi-quarter/figures.json, which no
workbook is read for; methods and weights are written down here again, from rules/README.md and the tables of the sample.

Rounding is half away from zero: indicator values and single scores to 4 decimals, totals to 2. A score is made of the rounded
value; what others are compared with (targets, averages, last year's values) is not rounded, group statistics are of rounded values.

Run without arguments: every rule file as JSON (wuxi-quarter.json beside this file is that output).
"""

import json
import pathlib
import sys
from fractions import Fraction as F

HERE = pathlib.Path(__file__).resolve()
DATA = json.loads((HERE.parents[2] / "samples/wuxi-quarter/figures.json").read_text(encoding="utf-8"))
NOW, BEFORE, SPRING, SUMMER, YEAR = "2022Q3", "2021Q3", "2022Q1", "2022Q2", "2021Q4"
TYPES = ["经开区", "高新区", "综保区", "农业园区", "旅游度假区", "科创园区"]
ZONES = [zone for zone in DATA["zones"] if zone["code"] not in DATA["exempt"]]
TYPE = {zone["code"]: zone["type"] for zone in ZONES}


def number(text):
    return None if text is None else F(text)


def rounded(value, places):
    steps = (abs(value) * 10**places * 2 + 1) // 2
    return F(-steps if value < 0 else steps, 10**places)


def shown(value, places):
    whole, rest = divmod(abs(int(value * 10**places)), 10**places)
    return f"{'-' if value < 0 else ''}{whole}.{rest:0{places}d}"


CORRECTED = {}


def reported(code, name, period=NOW):
    corrected = CORRECTED.get((code, name, period))
    return corrected if corrected is not None else number(DATA["common"][code][name].get(period))


def correct():
    """Puts the corrections in the place of what was reported, where that is what the correction says it was."""
    for row in DATA["corrections"]:
        cell = (row["zone"], row["column"], row["period"])
        assert reported(*cell) == F(row["old"]), cell
        CORRECTED[cell] = F(row["new"])


def particular(code, name, which="now"):
    return number(DATA["own"][code][name][which])


def rows(table, code):
    return [row for row in DATA[table] if row["zone"] == code]


# Indicator values, before rounding ---------------------------------------------------------------


def growth(code, name):
    now, before = reported(code, name), reported(code, name, BEFORE)
    return (now / before - 1) * 100


def clusters(code):
    return sorted((F(row["output"]) for row in rows("clusters", code)), reverse=True)


def park_yield(code):
    """万元 a mu; a shared park counts by its share, above and below the line."""
    parks = rows("parks", code)
    output = sum(F(row["output"]) * row["share"] for row in parks)
    land = sum(F(row["land"]) * row["share"] for row in parks)
    return output / land * 10000


def quarter_growth(code):
    spring, summer, autumn = (reported(code, "税收", period) for period in (SPRING, SUMMER, NOW))
    return ((autumn - summer) / (summer - spring) - 1) * 100


def productivity(added, people):
    """万元 a head, of 亿元 and heads."""
    return added * 10000 / people


def benchmark_productivity():
    benchmark = DATA["references"]["标杆"]
    return productivity(number(benchmark["规上工业增加值"][NOW]), number(benchmark["从业人员"][NOW]))


def own_productivity(code):
    return productivity(reported(code, "规上工业增加值"), reported(code, "从业人员"))


def big(row):
    return F(row["invested"]) > 10 or F(row["foreign"]) > 3000


def net(code, name):
    return reported(code, name) - reported(code, name, BEFORE)


COMMON_VALUES = {
    "亩均税收": lambda c: reported(c, "税收") / reported(c, "用地面积"),
    "增加值增速": lambda c: growth(c, "规上工业增加值"),
    "进出口增速": lambda c: growth(c, "进出口总额"),
    "研发强度": lambda c: reported(c, "研发经费", YEAR) / reported(c, "年营业收入", YEAR) / 10000 * 100,
    "集群产值": lambda c: sum(clusters(c)),
    "集群集中度": lambda c: sum(clusters(c)[:3]) / sum(clusters(c)) * 100,
    "重大项目": lambda c: F(sum(1 for row in rows("projects", c) if big(row))),
    "高企净增": lambda c: net(c, "高新技术企业"),
    "单位能耗": lambda c: reported(c, "综合能耗") / reported(c, "规上工业增加值") / 10000,
    "园区亩均产值": park_yield,
    "当季税收环比": quarter_growth,
    "占全市比重": lambda c: reported(c, "规上工业增加值") / number(DATA["references"]["全市"]["规上工业增加值"][NOW]) * 100,
    "劳动生产率": own_productivity,
    "对标劳动生产率": lambda c: own_productivity(c) / benchmark_productivity() * 100,
    "外资增长": lambda c: reported(c, "实际使用外资"),
    "亿元以上项目": lambda c: F(sum(1 for row in rows("projects", c) if F(row["invested"]) >= 1)),
    "高新产业产值占比": lambda c: particular(c, "高新产业产值") / particular(c, "规上工业产值") * 100,
    "研发人员占比": lambda c: particular(c, "研发人员") / reported(c, "从业人员") * 100,
    "高新产品出口占比": lambda c: particular(c, "高新产品出口") / particular(c, "出口总额") * 100,
    "单位面积进出口": lambda c: reported(c, "进出口总额") / reported(c, "用地面积") * 1500,
    "围网面积开发率": lambda c: particular(c, "已开发面积") / particular(c, "围网面积") * 100,
    "主导产业产值": lambda c: sum((F(row["output"]) for row in rows("clusters", c) if row["role"] == "主导"), F(0)),
    "高标准农田占比": lambda c: particular(c, "高标准农田") / particular(c, "耕地面积") * 100,
    "加工业产值比": lambda c: particular(c, "农产品加工业产值") / particular(c, "农业总产值"),
    "规模经营比重": lambda c: particular(c, "规模经营面积") / particular(c, "耕地面积") * 100,
    "农民收入增速": lambda c: (particular(c, "农民人均可支配收入") / particular(c, "农民人均可支配收入", "before") - 1) * 100,
    "农业科技人员占比": lambda c: particular(c, "农业科技人员") / reported(c, "从业人员") * 100,
    "农药化肥减量": lambda c: (1 - particular(c, "农药化肥用量") / particular(c, "农药化肥用量", "before")) * 100,
    "人均停留": lambda c: particular(c, "累计过夜人次") / particular(c, "过夜游客"),
    "投诉率": lambda c: particular(c, "投诉") / particular(c, "过夜游客"),
    "空气优良率": lambda c: particular(c, "空气优良天数") / 273 * 100,
    "科技型中小企业净增": lambda c: particular(c, "科技型中小企业") - particular(c, "科技型中小企业", "before"),
    "战新营收占比": lambda c: particular(c, "战新产业营收") / particular(c, "园区营收") * 100,
}


def value_of(code, name):
    if name in COMMON_VALUES:
        return COMMON_VALUES[name](code)
    return particular(code, name) if name in DATA["own"][code] else reported(code, name)


# Points out of 100: each takes the values of a group and gives the points of each ------------------


def clamp(value, low, high):
    return min(max(value, low), high)


def each(points):
    return lambda values: {code: points(code, x) for code, x in values.items()}


def per_type(base):
    return (lambda code: F(str(base[TYPE[code]]))) if isinstance(base, dict) else (lambda code: F(str(base)))


def ratio(base, cap):
    of = per_type(base)
    return each(lambda code, x: clamp(x / of(code) * 100, 0, F(str(cap)) * 100))


def base_over_x(base, cap):
    return each(lambda code, x: clamp(F(str(base)) / x * 100, 0, F(str(cap)) * 100))


def two_minus(base, cap):
    return each(lambda code, x: clamp((2 - x / F(str(base))) * 100, 0, F(str(cap)) * 100))


def attained(target, cap):
    of = per_type(target)
    return each(lambda code, x: clamp(x / of(code) * 100, 0, F(str(cap)) * 100))


def target_of(code, name):
    return reported(code, "外资目标") if name == "实际使用外资" else particular(code, name, "target")


def own_target(name):
    """None, where no target is set: the weight goes to the other indicators."""

    def points(code, x):
        target = target_of(code, name)
        return None if target is None else clamp(x / target * 100, 0, 120)

    return each(points)


def min_max(worst=None, best=None, basic=0):
    def of_group(values):
        low = min(values.values()) if worst is None else F(worst)
        high = max(values.values()) if best is None else F(best)
        return {c: clamp(basic + (x - low) / (high - low) * (100 - basic), 0, 100) for c, x in values.items()}

    return of_group


def bands(steps):
    return each(lambda code, x: F(max((points for start, points in steps if start is None or x >= start))))


GROWTH_BANDS = bands([(None, 0), (0, 60), (5, 80), (10, 100)])


def all_or_nothing(target, otherwise):
    return each(lambda code, x: F(100) if x >= target else F(otherwise))


def unit_points(unit, full, beyond, whole, cap):
    def points(code, x):
        steps = lambda amount: F(amount // unit) if whole else amount / unit
        raw = 100 + steps(x - full) * F(str(beyond)) if x >= full else steps(x) * unit / full * 100
        return clamp(raw, 0, F(str(cap)) * 100)

    return each(points)


def place(values, x):
    return 1 + sum(1 for other in values.values() if other > x)


def tied(values, x):
    return sum(1 for other in values.values() if other == x)


def mean_place(values, x):
    return place(values, x) + F(tied(values, x) - 1, 2)


def linear_to_nth(values):
    return {c: (len(values) - mean_place(values, x) + 1) / len(values) * 100 for c, x in values.items()}


def linear_to_zero(values):
    return {c: (1 - (mean_place(values, x) - 1) / max(len(values) - 1, 1)) * 100 for c, x in values.items()}


def ladder(values):
    return {c: F(max(100 - (place(values, x) - 1) * 5, 0)) for c, x in values.items()}


def at_or_below(values):
    return {c: F(len(values) - place(values, x) + 1, len(values)) * 100 for c, x in values.items()}


def middle(values):
    """The mean of the shares that are not better, itself included, and that are worse."""

    def of(x):
        worse = sum(1 for other in values.values() if other < x)
        return F(worse + worse + tied(values, x), 2 * len(values)) * 100

    return {c: of(x) for c, x in values.items()}


def progressive(width, divisors):
    def of_group(values):
        mean = sum(values.values()) / len(values)

        def points(x):
            near = clamp(x - mean, -width, width)
            return clamp(100 + 100 * (near / divisors[0] + (x - mean - near) / divisors[1]), 0, 200)

        return {c: points(x) for c, x in values.items()}

    return of_group


def five_grade(excellent, good, average, fair, poor):
    stairs = [(poor, 0), (poor, 20), (fair, 40), (average, 60), (good, 80), (excellent, 100)]

    def points(code, x):
        if x >= excellent:
            return F(100)
        if x < poor:
            return F(0)
        low, high = next((a, b) for a, b in zip(stairs[1:], stairs[2:]) if a[0] <= x < b[0])
        return low[1] + (x - low[0]) / (high[0] - low[0]) * (high[1] - low[1])

    return each(points)


def parity(code, x):
    """80 for last year's value, 10 for every whole 5 % above (at most 50), 10 less for every whole 5 % below."""
    change = x / reported(code, "实际使用外资", BEFORE) - 1
    steps = abs(change) // F(5, 100) * 10
    return max(80 + (min(steps, 50) if change >= 0 else -steps), F(0))


# The frameworks ------------------------------------------------------------------------------------


def weights(*of_types):
    return dict(zip(TYPES, of_types, strict=True))


BASES = weights(18, 26, 36, "2.6", 9, 42)
QUARTER = [
    ("亩均税收", weights(15, 12, 10, 10, 14, 14), ratio(BASES, 2)),
    ("增加值增速", weights(12, 10, 6, 8, 6, 6), min_max()),
    ("实际使用外资", weights(10, 8, 10, 0, 4, 6), own_target("实际使用外资")),
    ("进出口增速", weights(8, 6, 20, 4, 0, 4), GROWTH_BANDS),
    ("研发强度", weights(10, 16, 4, 6, 2, 16), ratio(3, 1.5)),
    ("集群产值", weights(10, 10, 6, 18, 10, 8), min_max(basic=60)),
    ("集群集中度", weights(5, 5, 4, 8, 4, 6), all_or_nothing(85, 40)),
    ("重大项目", weights(6, 6, 6, 4, 12, 6), unit_points(1, 2, 10, True, 1.3)),
    ("高企净增", weights(6, 10, 4, 2, 0, 12), linear_to_nth),
    ("单位能耗", weights(8, 7, 6, 8, 8, 4), base_over_x("0.025", 1.5)),
    ("园区亩均产值", weights(4, 4, 10, 14, 12, 6), attained(weights(280, 420, 1000, 230, 220, 1300), 1.2)),
    ("当季税收环比", weights(2, 2, 4, 6, 10, 4), at_or_below),
    ("占全市比重", weights(2, 2, 8, 2, 0, 2), ratio(5, 2)),
    ("对标劳动生产率", weights(2, 2, 2, 2, 2, 2), progressive(10, (20, 40))),
    ("企业满意率", weights(0, 0, 0, 8, 16, 4), five_grade(95, 90, 85, 80, 70)),
]


def aimed(name, weight):
    return (name, weight, own_target(name))


JINGKAI = [
    aimed("实际使用外资", 10),
    ("外资增长", 5, each(parity)),
    ("进出口总额", 8, ladder),
    ("进出口增速", 4, GROWTH_BANDS),
    ("增加值增速", 10, min_max()),
    ("税收", 8, min_max(basic=60)),
    ("亩均税收", 12, ratio(18, 2)),
    ("集群产值", 10, ratio(400, 1.5)),
    ("研发强度", 8, ratio(2, 1.5)),
    ("高新技术企业", 7, linear_to_zero),
    ("单位能耗", 8, base_over_x("0.03", 1.5)),
    ("亿元以上项目", 6, unit_points(1, 3, 10, False, 1.2)),
    aimed("新增就业", 4),
]
GAOXIN = [
    ("研发强度", 15, ratio(3, 1.5)),
    aimed("发明专利拥有量", 8),
    ("高企净增", 10, unit_points(10, 50, 5, True, 1.5)),
    ("高新产业产值占比", 12, five_grade(75, 70, 65, 60, 50)),
    aimed("技术合同成交额", 8),
    ("亩均税收", 10, ratio(26, 2)),
    ("劳动生产率", 8, min_max(20, 40, 60)),
    ("研发人员占比", 7, ratio(8, 1.5)),
    aimed("瞪羚独角兽企业", 8),
    ("单位能耗", 7, two_minus("0.02", 1.5)),
    ("高新产品出口占比", 7, middle),
]
ZONGBAO = [
    ("进出口总额", 18, ladder),
    ("进出口增速", 10, GROWTH_BANDS),
    ("单位面积进出口", 12, ratio(400, 2)),
    aimed("经营总收入", 10),
    ("税收", 12, min_max(basic=60)),
    ("亩均税收", 8, ratio(36, 2)),
    aimed("活跃企业", 8),
    ("从业人员", 6, ratio(28000, 1.5)),
    ("围网面积开发率", 6, all_or_nothing(50, 40)),
    aimed("实际使用外资", 5),
    ("业务创新得分", 5, ratio(90, 1)),
]
NONGYE = [
    ("主导产业产值", 15, ratio(30, 1.5)),
    ("高标准农田占比", 10, attained(86, 1)),
    aimed("综合机械化率", 10),
    ("加工业产值比", 12, ratio(3, 1.5)),
    ("规模经营比重", 8, attained(70, 1)),
    aimed("绿色地标认证", 8),
    ("农民收入增速", 12, min_max(0, 10)),
    ("农业科技人员占比", 8, ratio(3, 1.5)),
    aimed("网络零售额", 7),
    ("农药化肥减量", 10, GROWTH_BANDS),
]
LVYOU = [
    aimed("过夜游客", 18),
    aimed("旅游总收入", 15),
    ("人均停留", 10, ratio("2.2", 1.5)),
    ("税收", 10, min_max(basic=60)),
    aimed("文旅项目投资", 12),
    ("游客满意度", 12, five_grade(95, 90, 85, 80, 70)),
    ("投诉率", 6, two_minus("2.2", 1.5)),
    aimed("高端服务业项目", 7),
    ("空气优良率", 10, attained(85, 1)),
]
KECHUANG = [
    ("科技型中小企业净增", 12, unit_points(1, 20, "2.5", False, 1.5)),
    aimed("在孵企业", 8),
    ("研发强度", 15, ratio(5, 1.5)),
    aimed("发明专利授权", 10),
    aimed("技术合同成交额", 10),
    aimed("引进人才", 10),
    aimed("风险投资额", 10),
    ("亩均税收", 10, ratio(42, 2)),
    ("战新营收占比", 10, ratio(70, 1.5)),
    ("平台建设得分", 5, ratio(90, 1)),
]


# Totals, ranks, grades -----------------------------------------------------------------------------


def score_items(framework, codes):
    """zone → [(indicator, weight, rounded value, score)]; the score is None where no target is set."""
    items = {code: [] for code in codes}
    for name, weight, method in framework:
        own = {code: weight[TYPE[code]] if isinstance(weight, dict) else weight for code in codes}
        found = {code: value_of(code, name) for code in codes}
        values = {code: rounded(x, 4) for code, x in found.items() if x is not None}
        points = method(values)
        for code in codes:
            earned = points.get(code)
            score = None if earned is None else rounded(F(earned) * own[code] / 100, 4)
            items[code].append((name, own[code], values.get(code), score))
    return items


def basic_score(items):
    """The weight of what is not assessed goes to the others."""
    counted = [(weight, score) for _, weight, _, score in items if score is not None]
    return sum(score for _, score in counted) * 100 / sum(weight for weight, _ in counted)


def event_points(code):
    """Bonus at most 5 in all, 国家级表彰 2 each and at most 5, 重点项目 as stated, at most 1 each and 3 in all."""
    points = {"国家级表彰": F(0), "重点项目": F(0), "省级督察问题": F(0), "数据失真": F(0)}
    for event in rows("events", code):
        if event["waived"]:
            continue
        stated = number(event["points"])
        each_event = {"国家级表彰": F(2), "重点项目": min(stated or F(0), F(1)), "省级督察问题": F(1, 5), "数据失真": F(3)}
        points[event["item"]] += each_event[event["item"]]
    bonus = min(points["国家级表彰"], F(5)) + min(points["重点项目"], F(3))
    return min(bonus, F(5)), points["省级督察问题"] + points["数据失真"]


def standings(totals, ties):
    """1, 2, 2, 4; of equal totals whoever has the higher 亩均税收 stands before."""
    keys = {code: (totals[code], ties[code]) for code in totals}
    return {code: 1 + sum(1 for other in keys.values() if other > key) for code, key in keys.items()}


def grades(totals):
    """Cumulative quotas rounded down; whoever ties with the last of a grade has it too."""
    order = sorted(totals.values(), reverse=True)
    cuts = [("优秀", F(20, 100)), ("良好", F(60, 100)), ("合格", F(95, 100)), ("不合格", F(1))]

    def of(total):
        for grade, share in cuts:
            last = int(share * len(order))
            if last > 0 and total >= order[last - 1]:
                return grade
        return cuts[-1][0]

    return {code: of(total) for code, total in totals.items()}


def level(bases, raw, bounds):
    """The factor by which all raw coefficients are raised or lowered so that, kept within their bounds, they use up the pool exactly."""
    pool = sum(bases.values())
    spent = lambda factor: sum(bases[c] * clamp(raw[c] * factor, *bounds[c]) for c in bases)
    turns = sorted({bound / raw[c] for c in bases for bound in bounds[c]})
    low, high = next((a, b) for a, b in zip(turns, turns[1:]) if spent(a) <= pool <= spent(b))
    return low + (pool - spent(low)) / (spent(high) - spent(low)) * (high - low)


def salaries(totals):
    """Coefficient = total / mean total of all, from 0.8 to 1.2, at most 1 after an accident; fen left over by largest remainder."""
    staff = {code: DATA["staff"][code] for code in totals}
    bases = {code: F(own["heads"] * own["perHead"]) for code, own in staff.items()}
    mean = sum(totals.values()) / len(totals)
    raw = {code: total / mean for code, total in totals.items()}
    bounds = {code: (F(4, 5), F(1) if reported(code, "较大事故") > 0 else F(6, 5)) for code in totals}
    factor = level(bases, raw, bounds)
    exact = {code: clamp(raw[code] * factor, *bounds[code]) for code in totals}
    fen = {code: int(bases[code] * exact[code] * 100) for code in totals}
    left = int(sum(bases.values()) * 100) - sum(fen.values())
    rests = {code: bases[code] * exact[code] * 100 - fen[code] for code in totals}
    for code in sorted(rests, key=lambda c: rests[c], reverse=True)[:left]:
        fen[code] += 1
    return {c: {"coefficient": shown(rounded(exact[c], 4), 4), "amount": shown(F(fen[c], 100), 2)} for c in totals}


def assess(framework, codes, graded):
    items = score_items(framework, codes)
    totals = {}
    for code in codes:
        bonus, penalty = event_points(code)
        totals[code] = rounded(clamp(basic_score(items[code]) + bonus - penalty, 0, 110), 2)
    ranked = {code: total for code, total in totals.items() if reported(code, "较大事故") == 0}
    ties = {code: rounded(value_of(code, "亩均税收"), 4) for code in ranked}
    within = {}
    for kind in TYPES:
        own = {code: total for code, total in ranked.items() if TYPE[code] == kind}
        within.update(standings(own, ties))
    over_all = standings(ranked, ties)
    given = grades(ranked) if graded else {}
    paid = salaries(totals) if graded else {}
    names = {zone["code"]: zone["name"] for zone in ZONES}
    return {
        names[code]: {
            "total": shown(totals[code], 2),
            "rank": within.get(code),
            "rankOverAll": over_all.get(code),
            **({"grade": given.get(code), **paid[code]} if graded else {}),
            "values": {name: None if x is None else shown(x, 4) for name, _, x, _ in items[code]},
            "scores": {name: None if score is None else shown(score, 4) for name, _, _, score in items[code]},
        }
        for code in codes
    }


def main():
    every = [zone["code"] for zone in ZONES]
    of_type = lambda kind: [code for code in every if TYPE[code] == kind]
    frameworks = dict(zip(TYPES, (JINGKAI, GAOXIN, ZONGBAO, NONGYE, LVYOU, KECHUANG), strict=True))
    names = dict(zip(TYPES, ("jingkai", "gaoxin", "zongbao", "nongye", "lvyou", "kechuang"), strict=True))
    result = {"quarter": assess(QUARTER, every, True)}
    for kind, framework in frameworks.items():
        result[names[kind]] = assess(framework, of_type(kind), False)
    correct()
    result["corrected"] = assess(QUARTER, every, True)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
