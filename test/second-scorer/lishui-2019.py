"""丽水 2019 亩均论英雄: fifteen ways to score one table, in exact fractions.

A second implementation on purpose: the standard library only, its own copy of the table, nothing of zone-score's.
What both programs print alike is then not one program's habit.

The table: a public dashboard's page for 丽水 2019, ten districts by six indicators and the city averages; it was not
checked against an official release. The averages serve as base values, with weights 30/20/20/10/10/10.

Methods
  ratio to base     score = x / base * 100, not above cap * 100 (cap: none, 2, 1.5, 1) and not below 0
  efficacy 60-40    score = 60 + 40 * (x - min) / (max - min), min and max over the districts that have a value
                    (功效系数法, satisfied value = the best of the group, not-allowed value = its worst)
Missing ("/", not assessed)
  mean-of-peers     the mean of the other districts' scores on that indicator, after the cap
  zero              a score of 0
  redistribute      left out; the total is the sum over present indicators * 100 / the sum of their weights
Total = sum of score * weight / 100, rounded half away from zero (四舍五入) to 2 decimals; `weighted` in the output is
score * weight / 100 before any redistribution, to 4 decimals.
Rank: 1, 2, 2, 4 on the rounded total; nothing breaks a tie.

Run without arguments: all variants as JSON (lishui-2019.json beside this file is that output).
Run with --ranks: the table of ranks for samples/lishui-2019/README.md.
"""

import json
import sys
from fractions import Fraction

INDICATORS = {
    # name: (weight, city average)
    "亩均税收": (30, "18.9"),
    "亩均增加值": (20, "73.71"),
    "单位能耗增加值": (20, "1.14"),
    "单位排放增加值": (10, "611.55"),
    "研发占比": (10, "2.36"),
    "全员劳动生产率": (10, "16.45"),
}

TABLE = """
莲都区 46.38  98.96 2.27 1119.07 2.36 19.60
缙云县 36.91 101.58 0.51 /       1.28 19.28
龙泉市 22.97 106.35 1.14  365.47 2.95 13.80
青田县 21.41  87.08 2.03 /       2.95 16.14
云和县 21.36  74.68 0.86  409.73 1.04 23.79
遂昌县 16.75  54.45 3.05  392.11 3.54  9.54
松阳县 12.15  52.66 2.05 /       2.60 15.47
庆元县 11.78  66.22 0.92  173.53 2.25 19.07
景宁县 10.06  47.45 1.54  786.86 4.87 12.48
开发区  9.81  55.73 1.11 1445.33 2.92 16.19
"""

CAPS = ["none", "2", "1.5", "1"]
POLICIES = ["mean-of-peers", "zero", "redistribute"]
NOT_ASSESSED = "/"


def read_table():
    rows = (line.split() for line in TABLE.strip().splitlines())
    return {row[0]: dict(zip(INDICATORS, row[1:])) for row in rows}


def ratio_to_base(values, base, cap):
    """Scores by district; None stays None."""
    top = None if cap == "none" else Fraction(cap) * 100
    scores = {}
    for district, x in values.items():
        score = None if x is None else max(x / base * 100, Fraction(0))
        scores[district] = score if score is None or top is None else min(score, top)
    return scores


def efficacy(values):
    present = [x for x in values.values() if x is not None]
    worst, best = min(present), max(present)
    return {
        district: None if x is None else 60 + 40 * (x - worst) / (best - worst) for district, x in values.items()
    }


def fill(scores, policy):
    """What stands in for a missing score; None where the weight is redistributed."""
    present = [score for score in scores.values() if score is not None]
    mark = {"mean-of-peers": sum(present) / len(present), "zero": Fraction(0), "redistribute": None}[policy]
    return {district: mark if score is None else score for district, score in scores.items()}


def rounded(value, places):
    """四舍五入 as decimal text."""
    steps = abs(value) * 10**places + Fraction(1, 2)
    digits = str(steps.numerator // steps.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 and int(digits) else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def total(weighted):
    """Sum of the present weighted scores, brought to the full weight of 100."""
    present = [name for name in weighted if weighted[name] is not None]
    return sum(weighted[name] for name in present) * 100 / sum(INDICATORS[name][0] for name in present)


def variant(table, score, policy):
    columns = {}
    for name, (_, average) in INDICATORS.items():
        values = {d: None if row[name] == NOT_ASSESSED else Fraction(row[name]) for d, row in table.items()}
        columns[name] = fill(score(values, Fraction(average)), policy)
    districts = {}
    for district in table:
        scores = {name: columns[name][district] for name in INDICATORS}
        weighted = {n: None if s is None else s * INDICATORS[n][0] / 100 for n, s in scores.items()}
        exact = total(weighted)
        districts[district] = {
            "total": rounded(exact, 2),
            "rank": 0,
            "exact": str(exact),
            "weighted": {n: None if w is None else rounded(w, 4) for n, w in weighted.items()},
        }
    totals = [Fraction(entry["total"]) for entry in districts.values()]
    for entry in districts.values():
        entry["rank"] = 1 + sum(other > Fraction(entry["total"]) for other in totals)
    return districts


def all_variants(table):
    variants = {}
    for cap in CAPS:
        for policy in POLICIES:
            capped = lambda values, base, cap=cap: ratio_to_base(values, base, cap)
            variants[f"cap-{cap}-{policy}"] = variant(table, capped, policy)
    for policy in POLICIES:
        variants[f"efficacy-{policy}"] = variant(table, lambda values, _base: efficacy(values), policy)
    return variants


def rank_rows(variants, districts):
    """A markdown table: a row per variant, a column per district."""
    yield "| 方案 variant | " + " | ".join(districts) + " |"
    yield "|---|" + "--:|" * len(districts)
    for name, entries in variants.items():
        yield f"| `{name}` | " + " | ".join(str(entries[district]["rank"]) for district in districts) + " |"


def main():
    table = read_table()
    variants = all_variants(table)
    if "--ranks" in sys.argv[1:]:
        print("\n".join(rank_rows(variants, table)))
        return
    document = {
        "indicators": {name: {"weight": weight, "base": base} for name, (weight, base) in INDICATORS.items()},
        "table": table,
        "variants": variants,
    }
    print(json.dumps(document, ensure_ascii=False, indent=2))


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
main()
