"""Rule files as Python values: numbers as exact fractions of their decimal text, everything else as text.

A plain scalar that looks like a number is a Fraction, `true` and `false` are booleans, all else is a string. Keys of
mappings are always their text, so that `{2021: 26.01}` has the key "2021".
"""

import re
from fractions import Fraction

import yaml

from .figures import Refused

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)")


def read_rule_text(text):
    return value_of(yaml.compose(text, Loader=LOADER))


def value_of(node):
    if isinstance(node, yaml.MappingNode):
        return mapping_of(node)
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item) for item in node.value]
    return scalar_of(node)


def mapping_of(node):
    mapping = {}
    for key, value in node.value:
        if key.value in mapping:
            raise Refused(f"{key.value} is written twice")
        mapping[key.value] = value_of(value)
    return mapping


def scalar_of(node):
    if node.style:
        return node.value
    if NUMBER.fullmatch(node.value):
        return Fraction(node.value)
    return {"true": True, "false": False}.get(node.value, node.value)
