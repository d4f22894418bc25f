import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText, displayText, foldBrackets } from '../model/compact-text.js';
import { entityKey } from '../model/entity-key.js';
import type { CellPlace } from '../model/place.js';
import { type HeaderGrid, ownTexts } from './header-grid.js';
import { statedUnit } from './header-text.js';
import type { IngestContext } from './ingest-context.js';
import type { NameIndex } from './name-index.js';

/** The entity that a form is of, and the cell that names it. */
export interface FormEntity {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Labels before the name of whoever returns a form; the headers of entities that the rule file declares come first. */
const OFFICES: readonly string[] = [
  '填报单位',
  '填报单位名称',
  '填表单位',
  '报送单位',
  '上报单位',
  '申报单位',
  '单位名称',
  '园区名称',
  '开发区名称',
  '企业名称',
  '项目名称',
];

/** The one name above a form's header: 填报单位:甲区, or the cell to the right of such a label. */
export function formEntity(
  grid: HeaderGrid,
  top: number,
  { index, units, head }: Pick<IngestContext, 'index' | 'units'> & { readonly head: CellPlace },
): { readonly value: FormEntity | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const named = grid.rows
    .filter(({ number }) => number < top)
    .flatMap((row) => namesIn(grid, row.number, index))
    // 单位:万元 announces a unit, even where 单位 heads entities
    .filter(({ name }) => statedUnit(name, units) === undefined);
  const declared = named.filter(({ rank }) => rank === 'declared');
  const found = declared.length > 0 ? declared : named;
  const distinct = found.filter(
    ({ name }, at) => found.findIndex((other) => entityKey(other.name) === entityKey(name)) === at,
  );
  const [first, second] = distinct;
  if (first && !second) return { value: first, diagnostics: [] };
  const facts = { names: distinct.map(({ name }) => name) };
  const places = distinct.map(({ row, column }) => grid.placeAt(row, column));
  return { value: undefined, diagnostics: [diagnostic('data/form-entity', facts, head, places)] };
}

type Ranked = FormEntity & { readonly rank: 'declared' | 'office' };

function namesIn(grid: HeaderGrid, row: number, index: NameIndex): readonly Ranked[] {
  const own = grid.rowAt(row);
  const texts = own ? ownTexts(grid, own) : [];
  return texts.flatMap(({ column, text }, at) =>
    labelled(text).flatMap(({ label, name }) => {
      const rank = rankOf(label, index);
      if (rank === undefined) return [];
      if (name !== '') return [{ name, row, column, rank }];
      const next = texts[at + 1];
      const besides = next && labelled(next.text).every((part) => rankOf(part.label, index) === undefined);
      return next && besides && !/[::]/u.test(next.text)
        ? [{ name: displayText(next.text), row, column: next.column, rank }]
        : [];
    }),
  );
}

/** 填报单位(盖章):甲区  单位:万元 says two things. A text without a colon may be a label whose name stands beside it. */
function labelled(text: string): readonly { readonly label: string; readonly name: string }[] {
  const parts = foldBrackets(text.normalize('NFKC')).split(/\s+(?=[^\s:]+:)|\s{2,}/u);
  return parts.map((part) => {
    const [, label = '', name = ''] = /^([^:]*?)\s*(?::(.*))?$/su.exec(part) ?? [];
    return { label: label.replace(/\([^()]*\)/gu, ''), name: displayText(name) };
  });
}

function rankOf(label: string, index: NameIndex): Ranked['rank'] | undefined {
  if (index.entityRank(label) !== undefined) return 'declared';
  return OFFICES.includes(compactText(label)) ? 'office' : undefined;
}
