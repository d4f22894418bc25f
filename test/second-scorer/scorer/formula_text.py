"""The formula language, from text to a tree of tuples.

number  ("number", Fraction, unit text)        name ("name", text)
call    ("call", function, [arguments])        sign ("negate", value), ("not", value)
binary  ("+", left, right) and so on
"""

import re
from fractions import Fraction

from .figures import Refused
from .units import SIMPLE_BY_LENGTH

WORDS = {"and", "or", "not", "true", "false"}
TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*|\.\d+)(?:\[(?P<bracket>[^\]]*)\]|(?P<unit>"
    + "|".join(SIMPLE_BY_LENGTH)
    + r"))?|「(?P<quoted>[^」]+)」|(?P<name>[^\W\d]\w*)|(?P<sign><=|>=|<>|[-+*/^<>=(),]))"
)


def tokens_of(text):
    tokens, at = [], 0
    text = text.rstrip()
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            raise Refused(f"not a formula: {text}")
        tokens.append(token_of(found))
        at = found.end()
    return tokens


def token_of(found):
    if found["number"]:
        return ("number", Fraction(found["number"]), found["bracket"] or found["unit"] or "")
    if found["quoted"]:
        return ("name", found["quoted"])
    if found["name"]:
        return ("sign", found["name"]) if found["name"] in WORDS else ("name", found["name"])
    return ("sign", found["sign"])


class Parser:
    """Recursive descent; every method reads one level of the precedence table."""

    def __init__(self, text):
        self.tokens = tokens_of(text)
        self.at = 0

    def sign_ahead(self, *signs):
        token = self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")
        return token[1] if token[0] == "sign" and token[1] in signs else None

    def take(self, *signs):
        sign = self.sign_ahead(*signs)
        self.at += sign is not None
        return sign

    def need(self, sign):
        if not self.take(sign):
            raise Refused(f"{sign} expected")

    def formula(self):
        return self.left_to_right(["or"], lambda: self.left_to_right(["and"], self.negation))

    def left_to_right(self, signs, operand):
        tree = operand()
        while sign := self.take(*signs):
            tree = (sign, tree, operand())
        return tree

    def negation(self):
        return ("not", self.negation()) if self.take("not") else self.comparison()

    def comparison(self):
        signs = ["<", "<=", ">", ">=", "=", "<>"]
        left = self.sum()
        if not (sign := self.take(*signs)):
            return left
        tree = (sign, left, self.sum())
        if self.sign_ahead(*signs):
            raise Refused("comparisons do not chain")
        return tree

    def sum(self):
        return self.left_to_right(["+", "-"], lambda: self.left_to_right(["*", "/"], self.signed))

    def signed(self):
        if not self.take("-"):
            return self.powered()
        value = self.signed()
        if value[0] == "^":
            raise Refused("-2^2 needs brackets")
        return ("negate", value)

    def powered(self):
        base = self.value()
        if not self.take("^"):
            return base
        negative = self.take("-")
        exponent = self.value()
        if exponent[0] != "number" or exponent[2]:
            raise Refused("an exponent is a plain number")
        return ("^", base, -exponent[1] if negative else exponent[1])

    def value(self):
        if self.take("("):
            tree = self.formula()
            self.need(")")
            return tree
        token = self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")
        if token[0] not in ("number", "name"):
            raise Refused("a value is missing")
        self.at += 1
        return self.call(token) if token[0] == "name" and self.sign_ahead("(") else token

    def call(self, name):
        self.need("(")
        arguments = [self.formula()]
        while self.take(","):
            arguments.append(self.formula())
        self.need(")")
        return ("call", name[1], arguments)


def parse_formula(text):
    parser = Parser(text)
    tree = parser.formula()
    if parser.at < len(parser.tokens):
        raise Refused(f"too much: {text}")
    return tree
