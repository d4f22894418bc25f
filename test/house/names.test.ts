import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { at, type Source, sources } from './project.js';

// one concept, one word: what the field, or habit, would also call it → the word of this house (src/README.md)
const laws: readonly (readonly [banned: string, law: string])[] = [
  ['zone', 'entity'],
  ['district', 'entity'],
  ['company', 'entity'],
  ['metric', 'indicator'],
  ['kpi', 'indicator'],
  ['stratum', 'cohort'],
  ['pillar', 'dimension'],
  ['polarity', 'direction'],
  ['orientation', 'direction'],
  ['normalize', 'normalise'],
  ['normalizer', 'normaliser'],
  ['normalization', 'normalisation'],
  ['standardise', 'normalise'],
  ['standardize', 'normalise'],
  ['weighting', 'weight'],
  ['weightage', 'weight'],
  ['ranker', 'rank'],
  ['placing', 'rank'],
  ['draw', 'ties'],
  ['tier', 'grade'],
  ['deduction', 'penalty'],
  ['goal', 'target'],
  ['objective', 'target'],
  ['shortfall', 'gap'],
  ['wage', 'salary'],
  ['remuneration', 'salary'],
  ['imputation', 'impute'],
  ['nan', 'missing'],
  ['ytd', 'cumulative'],
  ['yoy', 'yearOnYear'],
  ['lineage', 'origin'],
  ['caliber', 'scope'],
  ['coverage', 'scope'],
  ['color', 'colour'],
  ['util', 'what it is about'],
  ['utils', 'what it is about'],
  ['helper', 'what it is about'],
  ['helpers', 'what it is about'],
  ['common', 'what it is about'],
  ['misc', 'what it is about'],
  ['manager', 'what it does'],
  ['handler', 'what it does'],
  ['service', 'what it does'],
  ['info', 'what it says'],
  ['data2', 'what it holds'],
  ['res', 'what it holds'],
  ['tmp', 'what it holds'],
];
const banned = new Map(laws);

/** `rankByTotal2` → rank, by, total2; `min-max` → min, max; ALL_CAPS → all, caps. */
function words(identifier: string): readonly string[] {
  const parts = identifier.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return parts
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function complaints(identifier: string): readonly string[] {
  return words(identifier).flatMap((word) => {
    const law = banned.get(word) ?? banned.get(word.replace(/s$/, ''));
    return law === undefined ? [] : [`${word} → ${law}`];
  });
}

/** The names a file exports, with the names of the properties of its exported interfaces. */
function exportedNames(source: Source): readonly (readonly [name: string, place: string])[] {
  return source.tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
    return declaredNames(statement).map((name) => [name.text, at(source, name)] as const);
  });
}

function isExported(statement: ts.HasModifiers): boolean {
  return (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function declaredNames(statement: ts.Statement): readonly ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name] : [],
    );
  }
  if (ts.isInterfaceDeclaration(statement)) {
    return [
      statement.name,
      ...statement.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name] : [])),
    ];
  }
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  if (named && statement.name) return [statement.name];
  return ts.isTypeAliasDeclaration(statement) ? [statement.name] : [];
}

const src = sources('src');

describe('one concept, one word', () => {
  test('exported names and their properties keep to the glossary', () => {
    const found = src.flatMap((source) =>
      exportedNames(source).flatMap(([name, place]) =>
        complaints(name).map((law) => `${place} ${name}: ${law}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('so do files and folders', () => {
    const found = src.flatMap(({ path }) =>
      complaints(path.replace(/^src\//, '').replace(/\.ts$/, '')).map((law) => `${path}: ${law}`),
    );
    expect(found).toEqual([]);
  });

  test('files and folders are written in kebab-case', () => {
    expect(
      src.map(({ path }) => path).filter((path) => !/^[a-z0-9]+([-/][a-z0-9]+)*\.ts$/.test(path)),
    ).toEqual([]);
  });
});

test.each([
  ['normalizeAll', ['normalize → normalise']],
  ['zoneScores', ['zone → entity']],
  ['DISTRICT_NAMES', ['district → entity']],
  ['parseHTMLInfo', ['info → what it says']],
  ['timezone', []],
  ['resolve', []],
  ['entityKey', []],
])('%s: %j', (name, expected) => {
  expect(complaints(name)).toEqual(expected);
});
