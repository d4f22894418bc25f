import type { Ratio } from '../model/ratio.js';
import { countingUnits, measuringUnits, type NamedUnit, plainNames, prefixes } from './base-units.js';
import { parseDecimal } from './decimal.js';
import { divideRatios, multiplyRatios, powerRatio, ratio, ratioOf } from './ratio.js';
import type { BasePowers, Unit, UnitFactor, UnitRate } from './unit.js';
import { addPowers, MAX_UNIT_POWER, PLAIN, unitOf } from './unit-algebra.js';

/** The units one rule file can write. */
export interface UnitSystem {
  /**
   * The unit a text names, or undefined. Width, spaces and superscripts do not matter (㎡ is m²); everything
   * after the first `/` is in the denominator: 万元/人·年 is 万元/(人·年).
   */
  parse(text: string): Unit | undefined;
  /** Every name it knows, also with 万 and 亿: what a misspelt unit is compared with. */
  readonly names: readonly string[];
}

/** `definitions` says what a base unit is worth in others, where a rate was declared. */
interface Vocabulary {
  readonly named: NamedUnits;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** By the compact form of the name; `name` is the form that is shown. */
type NamedUnits = ReadonlyMap<string, { readonly name: string; readonly unit: NamedUnit }>;

interface Definition {
  readonly scale: Ratio;
  readonly bases: BasePowers;
}

/**
 * `counting`: further things a rule file counts, each a base unit. `rates` make one base unit a quantity of
 * another unit; `unknown` are those that name no unit, define a unit twice or by itself, or are not positive.
 */
export function createUnitSystem(options: {
  readonly rates: readonly UnitRate[];
  readonly counting: readonly string[];
}): { readonly system: UnitSystem; readonly unknown: readonly UnitRate[] } {
  const named = namedUnits(options.counting);
  const { definitions, unknown } = defineRates(options.rates, named);
  const vocabulary: Vocabulary = { named, definitions };
  return {
    system: { parse: (text) => parseUnit(text, vocabulary), names: spokenNames(named) },
    unknown,
  };
}

function namedUnits(declared: readonly string[]): NamedUnits {
  const named = new Map<string, { name: string; unit: NamedUnit }>();
  const add = (unit: NamedUnit) => {
    for (const name of unit.names) if (!named.has(compact(name))) named.set(compact(name), { name, unit });
  };
  measuringUnits.forEach(add);
  for (const names of [...countingUnits, ...declared.map((name) => [name.normalize('NFC').trim()])]) {
    const [base] = names;
    if (base) add({ names, times: 1n, over: 1n, bases: [[base, 1]], prefixed: true });
  }
  return named;
}

function spokenNames(named: NamedUnits): string[] {
  return [...named.values()].flatMap(({ name, unit }) =>
    unit.prefixed ? [name, `万${name}`, `亿${name}`] : [name],
  );
}

function defineRates(rates: readonly UnitRate[], named: NamedUnits) {
  const definitions = new Map<string, Definition>();
  const unknown: UnitRate[] = [];
  for (const rate of rates) {
    const defined = definitionOf(rate, { named, definitions });
    if (defined === undefined) {
      unknown.push(rate);
      continue;
    }
    definitions.set(defined.base, defined.definition);
    // A rate that was declared earlier in terms of this base is carried on to what the base is now worth.
    for (const [base, earlier] of definitions) definitions.set(base, resolve(earlier, definitions));
  }
  return { definitions, unknown };
}

function definitionOf(
  rate: UnitRate,
  vocabulary: Vocabulary,
): { readonly base: string; readonly definition: Definition } | undefined {
  const unit = parseUnit(rate.unit, { ...vocabulary, definitions: new Map() });
  const of = parseUnit(rate.of, vocabulary);
  const amount = parseDecimal(compact(rate.amount));
  const factor = amount && ratioOf(amount);
  const [, base] = /^([^ ]+)\^1$/.exec(unit?.dimension ?? '') ?? [];
  if (!unit || !of || !factor || base === undefined || vocabulary.definitions.has(base)) return undefined;
  const bases = basesOf(of);
  if (bases.has(base)) return undefined;
  return { base, definition: { scale: divideRatios(multiplyRatios(factor, of.scale), unit.scale), bases } };
}

function basesOf(unit: Unit): BasePowers {
  const powers = new Map<string, number>();
  for (const factor of unit.factors) addPowers(powers, factor.bases, factor.power);
  return powers;
}

/** Replaces every base unit that has a definition by what it is worth. */
function resolve(written: Definition, definitions: ReadonlyMap<string, Definition>): Definition {
  const bases = new Map<string, number>();
  let scale = written.scale;
  for (const [base, power] of written.bases) {
    const definition = definitions.get(base);
    addPowers(bases, definition?.bases ?? new Map([[base, 1]]), power);
    if (definition) scale = multiplyRatios(scale, powerRatio(definition.scale, power));
  }
  return { scale, bases };
}

const MAX_TEXT = 64;

/** One form for every width and spacing; 千瓦·时 is one unit although it is written as a product. */
function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[•⋅・×*]/gu, '·')
    .replace(/千瓦·?小?时/gu, '千瓦时')
    .replace(/kW·h/giu, 'kWh');
}

function parseUnit(text: string, vocabulary: Vocabulary): Unit | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const written = compact(text);
  if (plainNames.includes(written)) return PLAIN;
  const factors: UnitFactor[] = [];
  for (const [position, part] of written.split('/').entries()) {
    if (position === 0 && part === '1' && written !== '1') continue;
    const product = parseProduct(part, vocabulary);
    if (product === undefined) return undefined;
    factors.push(...product.map((factor) => (position === 0 ? factor : { ...factor, power: -factor.power })));
  }
  return unitOf(factors);
}

function parseProduct(part: string, vocabulary: Vocabulary): UnitFactor[] | undefined {
  const whole = parseFactor(part, vocabulary);
  if (whole) return [whole];
  const [, bracketed] = /^\((.*)\)$/u.exec(part) ?? [];
  const factors: UnitFactor[] = [];
  for (const name of (bracketed ?? part).split('·')) {
    const factor = parseFactor(name, vocabulary);
    if (factor === undefined) return undefined;
    factors.push(factor);
  }
  return factors;
}

/** A name, or a name with a power: 亩2 is 亩², as NFKC turns ² into 2. */
function parseFactor(text: string, vocabulary: Vocabulary): UnitFactor | undefined {
  const plainly = lookUp(text, vocabulary);
  if (plainly) return { ...plainly, power: 1 };
  const [, name = '', digits = ''] = /^(.*?)\^?(-?[1-9]\d?)$/u.exec(text) ?? [];
  const found = lookUp(name, vocabulary);
  const power = Number.parseInt(digits, 10);
  return found && Math.abs(power) <= MAX_UNIT_POWER ? { ...found, power } : undefined;
}

/** The longest prefix first; 百万元 is 百万 + 元 as well as 百 + 万元, which is the same. */
function lookUp(text: string, vocabulary: Vocabulary): Omit<UnitFactor, 'power'> | undefined {
  for (const length of [0, 2, 1]) {
    const prefix = length === 0 ? 1n : prefixes.get(text.slice(0, length));
    const found = vocabulary.named.get(text.slice(length));
    if (!prefix || !found || (length > 0 && !found.unit.prefixed)) continue;
    const { times, over, bases } = found.unit;
    const written = { scale: ratio(prefix * times, over), bases: new Map(bases) };
    return { name: text.slice(0, length) + found.name, ...resolve(written, vocabulary.definitions) };
  }
  return undefined;
}
