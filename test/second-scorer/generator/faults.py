"""Mistakes put into a sound pair: each must be refused by whoever scores it."""

from .draw import Num

PLAIN_SCORE = {"method": "ratio-to-base", "base": Num("1"), "cap": "none", "missing": "zero"}
NAME = "新指标"


def only(rules, pair, indicator=None, **score):
    """Leaves one sound indicator in the framework, but for what is asked to be otherwise."""
    for key in ("aggregate", "weights", "scoring", "full-marks", "ranks", "adjust"):
        rules.pop(key, None)
    pair.ledger = None
    pair.indicators.clear()
    pair.indicators[NAME] = {"formula": "税收", "unit": "万元", **(indicator or {})}
    rules["index"] = {NAME: {"weight": Num("100"), "score": score or dict(PLAIN_SCORE)}}
    rules["rank"] = {"by": "total"}
    return rules["index"][NAME]


def with_ledger(rules, pair, event, **item):
    """One sound indicator and an adjustment with one event."""
    only(rules, pair)
    rules.pop("exempt", None)
    setting = {"kind": "bonus", "points": Num("1"), "cap": "none", **item}
    rules["adjust"] = {
        "ledger": {"item": "事项", "points": "分值", "evidence": "依据", "waived": "容错"},
        "items": {"表彰": setting},
        setting["kind"]: {"cap": "none"},
    }
    pair.ledger = f"开发区,事项,分值,依据,容错\n{event.format(name=pair.sheet.names[0])}\n"


# the framework


def short_weights(rules, pair):
    only(rules, pair)["weight"] = Num("99.99")


def group_left_out(rules, pair):
    groups = pair.groups_named()
    if not groups or len(groups[0][1]) < 2:
        return False
    only(rules, pair)["weight"] = {groups[0][1][0]: Num("100")}


def no_cap(rules, pair):
    only(rules, pair, method="ratio-to-base", base=Num("1"))


def base_of_zero(rules, pair):
    only(rules, pair, **{**PLAIN_SCORE, "base": Num("0")})


def bands_disordered(rules, pair):
    rows = [{"from": start, "points": Num("50")} for start in ("none", Num("3"), Num("2"))]
    only(rules, pair, method="bands", bands=rows, boundary="lower", missing="zero")


def against_direction(rules, pair):
    score = {"method": "all-or-nothing", "target": Num("3"), "comparator": "above", "missing": "zero"}
    only(rules, pair, {"direction": "lower"}, **score)


def no_places(rules, pair):
    only(rules, pair)
    del rules["round"]["total"]


def quota_short(rules, pair):
    only(rules, pair)
    shares = {"A": "20%", "B": "60%", "C": "90%"}
    rules["grade"] = {"quota": {"shares": shares, "cumulative": True, "counts": "floor", "ties": "higher"}}


def unknown_grouping(rules, pair):
    only(rules, pair)
    rules["rank"]["within"] = "没有的分组"


def relative_to_nothing(rules, pair):
    only(rules, pair)["weight"] = Num("0")
    rules["weights"] = "relative"


def penalty_in_mean(rules, pair):
    only(rules, pair)["score"]["missing"] = {"penalty": Num("3")}
    rules["aggregate"] = "geometric-mean"


def refilled_by_steps(rules, pair):
    quota_short(rules, pair)
    rules["grade"]["quota"]["shares"] = {"A": "50%", "B": "100%"}
    rules["grade"]["downgrade"] = [{"when": "事故 > 0个", "by": 1, "refill": True}]


# formulas


def unknown_name(rules, pair):
    only(rules, pair, {"formula": "税收 / 没有这一栏"})


def adds_apples(rules, pair):
    only(rules, pair, {"formula": "税收 + 用地"})


def bare_number(rules, pair):
    only(rules, pair, {"formula": "max(税收 / 上年税收, 增速 + 2)", "unit": "%"})


def chained_comparison(rules, pair):
    only(rules, pair, {"formula": "if(1万元 < 税收 < 3万元, 税收, 0)"})


# the table


def undeclared_mark(rules, pair):
    only(rules, pair)
    pair.sheet.cells["用地"][0] = "～"


def below_bound(rules, pair):
    only(rules, pair)
    pair.columns["用地"] = {"unit": "亩", "above": Num("0")}
    pair.sheet.cells["用地"][-1] = "-3"


def twice(rules, pair):
    only(rules, pair)
    pair.sheet.names[-1] = pair.sheet.names[0]


def gap_refused(rules, pair):
    only(rules, pair, **{**PLAIN_SCORE, "missing": "refuse"})
    rules.pop("exempt", None)
    pair.columns["税收"].pop("missing", None)
    pair.sheet.cells["税收"][1] = "/"


# who takes part, and the ledger


def undecided_condition(rules, pair):
    only(rules, pair)
    rules.pop("exempt", None)
    rules["disqualify"] = [{"when": "税收 > 3万元", "reason": "取消评价资格"}]
    pair.columns["税收"].pop("missing", None)
    pair.sheet.cells["税收"][0] = "/"


def unclear_exemption(rules, pair):
    only(rules, pair)
    pair.sheet.texts["免评原因"] = ["无", *("" for _ in pair.sheet.names[1:])]
    rules["exempt"] = [{"column": "免评原因"}]


def unknown_item(rules, pair):
    with_ledger(rules, pair, "{name},没有的事项,,某某文件,")


def unknown_entity(rules, pair):
    with_ledger(rules, pair, "没有的区,表彰,,某某文件,")


def no_evidence(rules, pair):
    with_ledger(rules, pair, "{name},表彰,,,")


def waived_bonus(rules, pair):
    with_ledger(rules, pair, "{name},表彰,,某某文件,首次轻微")


def other_points(rules, pair):
    with_ledger(rules, pair, "{name},表彰,2,某某文件,")


def negative_points(rules, pair):
    with_ledger(rules, pair, "{name},表彰,-2,某某文件,", points="stated", kind="penalty")


def no_ledger(rules, pair):
    with_ledger(rules, pair, "{name},表彰,,某某文件,")
    pair.ledger = None


FAULTS = [
    short_weights,
    group_left_out,
    no_cap,
    base_of_zero,
    bands_disordered,
    against_direction,
    no_places,
    quota_short,
    unknown_grouping,
    unknown_name,
    adds_apples,
    bare_number,
    chained_comparison,
    undeclared_mark,
    below_bound,
    twice,
    gap_refused,
    relative_to_nothing,
    penalty_in_mean,
    undecided_condition,
    unclear_exemption,
    refilled_by_steps,
    unknown_item,
    unknown_entity,
    no_evidence,
    waived_bonus,
    other_points,
    negative_points,
    no_ledger,
]


def add_fault(draw, rules, pair):
    """Puts one mistake in and returns its name; some do not fit some pairs."""
    fault = draw.one(FAULTS)
    return None if fault(rules, pair) is False else fault.__name__.replace("_", "-")
