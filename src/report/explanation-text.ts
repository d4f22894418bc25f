import { placeText } from '../diagnostics/place-text.js';
import type { Language } from '../model/words.js';
import { Decimal, formatDecimal } from '../number/decimal.js';
import { plainText, SHOWN_DIGITS } from '../plan/explain/explain.js';
import type {
  CollectDetail,
  Explanation,
  Extreme,
  FoldDetail,
  InputDetail,
  LabelDetail,
  OrderDetail,
  RollUpDetail,
  RowDetail,
  SettleDetail,
} from '../plan/explain/explanation.js';
import { correctedText } from './corrections.js';
import { solveText } from './salary-explanation.js';
import type { ReportWords } from './words/words.js';

/** How a figure came about, in one line. */
export function arithmeticText(
  { detail, value }: Explanation,
  words: ReportWords,
  language: Language,
): string {
  switch (detail.kind) {
    case 'input':
      return inputText(detail, words) + correctedPart(detail, language);
    case 'label': {
      const text = detail.text === '' ? words.explain.noCell : words.explain.aside(detail.label, detail.text);
      return text + correctedPart(detail, language);
    }
    case 'roll-up':
      return rollUpText(detail, words);
    case 'given':
      return detail.source === ''
        ? words.explain.given
        : words.explain.aside(words.explain.given, detail.source);
    case 'row':
      return rowText(detail, language);
    case 'fold':
      return foldText(detail, words);
    case 'collect':
      return collectText(detail, words);
    case 'settle':
      return settleText(detail, words, language);
    case 'order':
      return orderText(detail, plainText(value), words);
    case 'solve':
      return solveText(detail, value, { some: (names) => some(names, words), language });
  }
}

function inputText(detail: InputDetail, words: ReportWords): string {
  if (detail.place === undefined) return words.explain.noCell;
  const text = words.explain.cell(detail.text, detail.unit, detail.header);
  const { times, over } = detail.scale;
  return times === over ? text : words.explain.converted(text, times.toString(), over.toString());
}

function correctedPart({ corrected }: InputDetail | LabelDetail, language: Language): string {
  return corrected === undefined ? '' : correctedText(corrected, language);
}

function rowText(detail: RowDetail, language: Language): string {
  const formula = detail.formula[language];
  if (detail.operands.length === 0) return formula;
  return detail.operands.length === 1 && formula === detail.operands[0]?.label[language]
    ? formula
    : `${formula} = ${detail.numbers}`;
}

function foldText(detail: FoldDetail, words: ReportWords): string {
  const present = detail.terms.filter(({ operand }) => operand.value.kind !== 'missing');
  const scored = present.filter(({ isPenalty }) => !isPenalty);
  const off = present.filter(({ isPenalty }) => isPenalty);
  const penalties = off.map(({ operand }) => ` + ${plainText(operand.value)}`).join('');
  if (detail.how !== 'sum') {
    const terms = scored.map(({ operand, weight }) => `${plainText(operand.value)}×${plainText(weight)}`);
    const exponent = detail.how.replace('power-mean ', '');
    return words.explain.mean(exponent, terms.join(exponent === '1' ? ' + ' : ', ')) + penalties;
  }
  const text = scored.map(({ operand }) => plainText(operand.value)).join(' + ');
  const sum = words.explain.sum(text === '' ? '0' : text);
  const { rescaled } = detail;
  return (
    (rescaled === undefined ? sum : words.explain.rescaled(sum, rescaled.full, rescaled.present)) + penalties
  );
}

function collectText(detail: CollectDetail, words: ReportWords): string {
  const extremeText = (extreme: Extreme | undefined) =>
    extreme === undefined ? '' : words.explain.aside(shortened(extreme.value), some(extreme.entities, words));
  const text = words.explain.collect(detail.count, extremeText(detail.lowest), extremeText(detail.highest));
  const absent = detail.absent.map(({ entity, reason }) =>
    words.explain.aside(entity, words.reasons[reason]),
  );
  return [
    text,
    ...(absent.length === 0 ? [] : [words.explain.without(some(absent, words))]),
    ...(detail.excluded.length === 0 ? [] : [words.explain.excluded(some(detail.excluded, words))]),
  ].join('');
}

/** The exact digits are in the JSON result. */
function shortened(value: string): string {
  return formatDecimal(new Decimal(value).toSignificantDigits(SHOWN_DIGITS));
}

/** Each part with where it stands and what is said of it: 2（国家级表彰、表彰文件 [台账.xlsx]台账!A3）. */
function rollUpText(detail: RollUpDetail, words: ReportWords): string {
  const parts = detail.parts.map(({ place, texts, value }) => {
    const said = Object.values(texts).filter((text) => text !== '');
    return words.explain.aside(
      plainText(value),
      `${said.join(words.explain.listSeparator)} ${placeText(place)}`,
    );
  });
  if (parts.length === 0) return words.explain.noRows;
  const shown = parts
    .slice(0, MOST_NAMED)
    .join(detail.statistic === 'sum' ? ' + ' : words.explain.listSeparator);
  return parts.length > MOST_NAMED ? words.notes.andMore(shown, parts.length) : shown;
}

function settleText(detail: SettleDetail, words: ReportWords, language: Language): string {
  const { value } = detail.of;
  if (detail.policy === undefined || value.kind !== 'missing') return words.explain.taken;
  const policy = words.explain.policies[detail.policy];
  const carried = ['carry-forward', 'last-year', 'previous'].includes(detail.policy);
  const from = carried ? detail.put?.label[language] : undefined;
  const told = from === undefined ? policy : words.explain.aside(policy, from);
  return words.explain.settled(words.reasons[value.reason], told);
}

function orderText(detail: OrderDetail, rank: string, words: ReportWords): string {
  if (rank === '—') {
    const { disqualified } = detail;
    return disqualified === undefined ? words.explain.none : words.explain.disqualified(disqualified);
  }
  const above = detail.above.map(({ entity, keys }) => `${entity} ${keys.map(plainText).join('/')}`);
  return [
    words.explain.order(rank, detail.of),
    ...(above.length === 0 ? [] : [words.explain.above(some(above, words))]),
    ...(detail.tied.length === 0 ? [] : [words.explain.tied(some(detail.tied, words))]),
  ].join('');
}

const MOST_NAMED = 10;

function some(names: readonly string[], words: ReportWords): string {
  const text = names.slice(0, MOST_NAMED).join(words.explain.listSeparator);
  return names.length > MOST_NAMED ? words.notes.andMore(text, names.length) : text;
}
