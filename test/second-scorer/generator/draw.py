"""Seeded choices, and the text of a rule file made of them."""

import json
import random
import re

PLAIN_TEXT = re.compile(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff-]*")
YAML_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "e"}


class Num(str):
    """A number by its decimal text."""


class Draw:
    """Makes the choices of one pair and keeps the names of the features it used."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.tags = set()

    def tag(self, name):
        self.tags.add(name)

    def tag_functions(self, formula):
        for name in re.findall(r"[a-z_]+(?=\()", formula):
            self.tag(f"function:{name}")

    def chance(self, probability):
        return self.random.random() < probability

    def one(self, options):
        return self.random.choice(options)

    def some(self, options, count):
        return self.random.sample(options, count)

    def between(self, low, high):
        return self.random.randint(low, high)

    def tagged(self, kind, options):
        """One of the options, noted as a feature."""
        option = self.one(options)
        self.tag(f"{kind}:{option}")
        return option

    def parts(self, whole, count):
        """A whole number of tenths as so many decimal numbers that add up to it; zeros are rare but legal."""
        tenths = round(float(whole) * 10)
        if self.chance(0.5) and tenths % (10 * count) == 0:
            return [decimal(tenths // count)] * count
        cuts = sorted(self.random.choice(range(0, tenths + 1, self.one([1, 5, 50, 100]))) for _ in range(count - 1))
        return [decimal(b - a) for a, b in zip([0, *cuts], [*cuts, tenths])]


def decimal(tenths):
    """The decimal text of a number of tenths."""
    whole, tenth = divmod(tenths, 10)
    return Num(f"{whole}.{tenth}" if tenth else str(whole))


def rule_text(rules):
    """A rule file: a line for each key, its value in flow style; the index and the lists below each other."""
    return "".join(f"{key}: {block(value, 1)}\n" for key, value in rules.items())


def block(value, depth):
    if isinstance(value, dict) and depth < 3 and any(isinstance(one, dict) for one in value.values()):
        indent = "  " * depth
        return "".join(f"\n{indent}{flow(key)}: {block(one, depth + 1)}" for key, one in value.items())
    return flow(value)


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (Num, int)):
        return str(value)
    plain = PLAIN_TEXT.fullmatch(value) and value.lower() not in YAML_WORDS
    return value if plain else json.dumps(value, ensure_ascii=False)
