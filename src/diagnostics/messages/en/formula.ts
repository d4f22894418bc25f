import type { ExponentFlaw, FormulaArgs, NumberFlaw } from '../../codes/formula.js';
import type { MessagesOf } from '../message.js';

const numberHints: { readonly [F in NumberFlaw]: string } = {
  exponent: 'write the number out: 1000 for 1e3, 0.0025 for 2.5e-3',
  hexadecimal: 'write numbers in decimal notation',
  'trailing-point': 'drop the point at the end, or add decimals: 1 or 1.0',
  'leading-zero': 'drop the zeros in front: 7 for 007',
  'too-many-digits':
    'spreadsheets keep 15 significant digits: shorten it to 15, or write a calculation such as 2 / 3',
  thousands:
    'for one number drop the separator (1234 for 1,234); for two arguments put a space after the comma',
  malformed: 'write 12 or 12.5: at most one point, no spaces or underscores inside',
};

const exponentTexts: { readonly [F in ExponentFlaw]: string } = {
  'not-a-literal': 'the exponent after ^ must be a number without a unit',
  'not-whole': 'a quantity with a unit can only be raised to a whole power',
  'too-large': 'the exponent after ^ is too large',
};

const unitName = (unit: string) => (unit === '' ? 'a number without a unit' : `“${unit}”`);
const typeName = { number: 'a number', truth: 'a condition (such as 税收 > 0)' } as const;
const meant = (suggestion: string, otherwise: string) =>
  suggestion === '' ? otherwise : `did you mean “${suggestion}”? ${otherwise}`;

export const formulaMessages: MessagesOf<FormulaArgs> = {
  'formula/empty': () => ({
    text: 'the formula is empty',
    hint: 'write a calculation such as 税收收入 / 工业用地',
  }),
  'formula/too-long': ({ length, limit }) => ({
    text: `the formula has ${length} characters, at most ${limit} are allowed`,
    hint: 'split it into several indicators and use the name of one in the next',
  }),
  'formula/too-many-parts': ({ limit }) => ({
    text: `the formula has more than ${limit} numbers, names and operations`,
    hint: 'split it into several indicators and use the name of one in the next',
  }),
  'formula/too-deep': ({ limit }) => ({
    text: `brackets, functions or signs are nested more than ${limit} deep`,
    hint: 'drop brackets that are not needed, or split the formula into several indicators',
  }),
  'formula/unexpected-character': ({ character, codePoint }) => ({
    text:
      character === ''
        ? `the formula holds the invisible character ${codePoint}`
        : `a formula cannot hold “${character}” (${codePoint})`,
    hint:
      character === ''
        ? 'delete what stands here and type it again; it most likely came in by copying'
        : 'a formula is made of numbers, names, functions, + - * / ^, comparisons and brackets; put a name with symbols in 「」: 「R&D经费」',
  }),
  'formula/look-alike': ({ found, use }) => ({
    text: `“${found}” must be written “${use}” in a formula`,
    hint: `type the ASCII form ${use}; if it is part of a name, put the whole name in 「」`,
  }),
  'formula/text': ({ text }) => ({
    text: `a formula cannot hold quoted text: “${text}”`,
    hint: 'write names without quotes, in 「」 when they hold symbols: 「R&D经费」; formulas have no text values',
  }),
  'formula/number': ({ text, flaw }) => ({
    text: `“${text}” is no number notation of formulas`,
    hint: numberHints[flaw],
  }),
  'formula/missing-operand': ({ found }) => ({
    text:
      found === ''
        ? 'the formula breaks off: a value must follow here'
        : `there should be a number, a name, a function or a bracket where “${found}” stands`,
    hint: 'add the missing value, or drop the operator that is too many',
  }),
  'formula/missing-operator': ({ before, after }) => ({
    text: `an operator is missing between “${before}” and “${after}”`,
    hint: 'add + - * / or a comparison; write a unit right after its number (10万元); put a name with spaces in 「」',
  }),
  'formula/unclosed': ({ open, close }) => ({
    text: `“${open}” has no “${close}”`,
    hint: `add ${close} where it should end`,
  }),
  'formula/unopened': ({ close }) => ({
    text: `“${close}” closes a bracket that was never opened`,
    hint: `drop this ${close}, or add the opening bracket`,
  }),
  'formula/stray-comma': () => ({
    text: 'a comma can only stand between the arguments of a function',
    hint: 'drop the comma; numbers take no thousands separator; for the larger of two values write max(a, b)',
  }),
  'formula/chained-comparison': ({ write }) => ({
    text: 'comparisons do not chain: each one has a value on either side',
    hint: `write two comparisons joined by and: ${write}`,
  }),
  'formula/ambiguous-power': ({ base, exponent }) => ({
    text: `“-${base}^${exponent}” can be read in two ways: mathematics takes the power first, Excel the sign`,
    hint: `say which with brackets: -(${base}^${exponent}) or (-${base})^${exponent}`,
  }),
  'formula/unknown-name': ({ name, suggestion }) => ({
    text: `there is no column, indicator or parameter named “${name}”`,
    hint: meant(suggestion, 'A formula can use the names that the rules declare, letter by letter'),
  }),
  'formula/unknown-function': ({ name, suggestion }) => ({
    text: `there is no function named “${name}”`,
    hint: meant(suggestion, 'The functions are listed in the section “Formulas” of the guide to rules'),
  }),
  'formula/function-as-name': ({ name, usage }) => ({
    text: `“${name}” is a function and needs brackets with arguments`,
    hint: `write ${usage}`,
  }),
  'formula/name-as-function': ({ name }) => ({
    text: `“${name}” is a column or an indicator, not a function: a bracket cannot follow it`,
    hint: `to multiply write ${name} * (…); if the bracket is part of the name, put the whole name in 「」`,
  }),
  'formula/unknown-unit': ({ unit, suggestion }) => ({
    text: `“${unit}” is not a known unit`,
    hint: meant(
      suggestion,
      'Letters right after a number are its unit: 10万元, 5家, 10[万元/亩]; to multiply write *; put a name that begins with a digit in 「」',
    ),
  }),
  'formula/argument-count': ({ function: name, usage, count }) => ({
    text: `${name} does not take this number of arguments: ${count}`,
    hint: `write ${usage}`,
  }),
  'formula/type-mismatch': ({ where, expected }) => ({
    text: `“${where}” needs ${typeName[expected]} here and got ${typeName[expected === 'number' ? 'truth' : 'number']}`,
    hint:
      expected === 'truth'
        ? 'write a comparison such as 税收 > 0, or has(税收)'
        : 'to make a number of a condition write if(condition, value if it holds, value if not)',
  }),
  'formula/needs-name': ({ function: name }) => ({
    text: `${name} takes the name of one column or indicator of the assessed table and nothing else`,
    hint: `write it for each column, ${name}(税收收入) / ${name}(工业用地), or make the calculation an indicator`,
  }),
  'formula/places': ({ function: name, limit }) => ({
    text: `the decimal places of ${name} must be a whole number from -${limit} to ${limit}`,
    hint: `write the number itself: ${name}(x, 2) for two decimals, ${name}(x, -2) for hundreds`,
  }),
  'formula/share': () => ({
    text: 'the second argument of cohort_percentile must be a share above 0 and below 100%',
    hint: 'write 90% or 0.9; the smallest and the largest value are cohort_min and cohort_max',
  }),
  'formula/band-threshold': ({ text }) => ({
    text: `the thresholds of band must be numbers, not “${text}”`,
    hint: 'write numbers with their unit: 20万元, 60分, 3%; where a threshold depends on something use if',
  }),
  'formula/band-order': ({ before, after }) => ({
    text: `the thresholds of band must rise: “${after}” is not above “${before}”`,
    hint: 'list them from low to high: band(x, v0, t1, v1, t2, v2); a value on a threshold belongs to the upper band',
  }),
  'formula/nested-cohort': ({ outer, inner }) => ({
    text: `${inner} cannot stand inside ${outer}`,
    hint: `make ${inner}(…) an indicator of its own and use its name in ${outer}`,
  }),
  'formula/unknown-reference': ({ name, suggestion, known }) => ({
    text:
      name === ''
        ? 'the second argument of of_reference is the name of a reference'
        : `there is no reference named “${name}”`,
    hint: meant(
      suggestion,
      known.length === 0
        ? 'declare it in the rule file, such as references: {全市: [全市, 全市合计]}'
        : `the references of the rules: ${known.join(', ')}`,
    ),
  }),
  'formula/nested-reference': ({ inner }) => ({
    text: `${inner} cannot stand inside of_reference`,
    hint: 'a reference is one row of a sheet, without peers and without rows of its own; only columns, indicators and row functions can stand inside',
  }),
  'formula/unknown-table': ({ name, suggestion, known }) => ({
    text: name === '' ? 'the name of a table is expected here' : `there is no table named “${name}”`,
    hint: meant(
      suggestion,
      known.length === 0
        ? 'declare the table under tables: in the rule file'
        : `the tables of the rules: ${known.join(', ')}`,
    ),
  }),
  'formula/nested-table': ({ inner }) => ({
    text: `${inner} cannot stand inside a function over the rows of a table`,
    hint: 'only the columns of that table and row functions can; compute the rest outside',
  }),
  'formula/top-count': ({ limit }) => ({
    text: 'how many of the largest is a whole number from 1',
    hint: `for instance top_of(集群, 产值, 3); at most ${limit}`,
  }),
  'formula/division-by-zero': () => ({
    text: 'the divisor is 0',
    hint: 'write another divisor; what happens when data are 0 is decided by the policy for missing values, not here',
  }),
  'formula/unit-mismatch': ({ where, unit, against, write }) => ({
    text: `the units around “${where}” do not go together: ${unitName(unit)} here, ${unitName(against)} on the other side`,
    hint:
      write === ''
        ? 'check what both sides count; units multiply and divide, but different things cannot be added or compared'
        : `write ${write}`,
  }),
  'formula/percent-literal': ({ literal, unit, write }) => ({
    text: `${literal} beside a quantity in “${unit}” may mean ${write} as well as ${literal} times`,
    hint: `give the unit: ${write}, or ${literal}倍 for ${literal} times`,
  }),
  'formula/needs-plain': ({ where, unit }) => ({
    text: `${where} takes a number without a unit, this one is in “${unit}”`,
    hint: `divide by a quantity in that unit first: ${where}(x / 1[${unit}])`,
  }),
  'formula/no-root': ({ unit }) => ({
    text: `the unit “${unit}” has no square root`,
    hint: `divide by a quantity in that unit first: sqrt(x / 1[${unit}])`,
  }),
  'formula/exponent': ({ flaw, unit, limit }) => ({
    text: exponentTexts[flaw] + (unit === '' ? '' : `; the base is in “${unit}”`),
    hint:
      flaw === 'not-whole'
        ? `divide by a quantity in that unit first: (x / 1[${unit}]) ^ 0.5`
        : `write a number after ^, at most ${limit} in size, at most the 12th power of a unit; for a variable exponent write exp(y * ln(x))`,
  }),
};
