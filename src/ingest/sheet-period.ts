import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { covers, formatPeriod, type Period, standsFor } from '../model/period.js';
import {
  type PeriodMention,
  type PeriodReading,
  periodApart,
  periodMeant,
  readPeriod,
} from '../model/period-text.js';
import type { CellPlace, Place } from '../model/place.js';
import type { Row } from '../workbook/cell.js';
import { readFileName } from './file-period.js';
import type { HeaderBlock } from './find-header.js';
import { type HeaderGrid, ownTexts } from './header-grid.js';
import { isTitle } from './header-path.js';

/** Of which period a sheet's figures are where no column says otherwise. */
export interface SheetPeriod {
  readonly period: Period;
  /** Where the sheet says so; undefined: it says nothing, and is of the period that is asked for. */
  readonly said: Place | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Said {
  readonly reading: PeriodReading;
  readonly text: string;
  readonly place: Place;
}

/**
 * By the sheet's name and the title above its header, which must not contradict each other; where both say nothing, by
 * the file's name. A year alone leaves the rest open: 2022年 is of 2022Q3 in a run of that quarter.
 */
export function sheetPeriod(
  { file, sheet }: { readonly file: string; readonly sheet: string },
  { grid, block }: { readonly grid: HeaderGrid; readonly block: HeaderBlock },
  run: Period,
): SheetPeriod {
  const own = [...saidByName(file, sheet), ...saidByTitle(grid, block)];
  const ofFile = readFileName(file, run);
  const fileSays = { reading: ofFile, text: file, place: { kind: 'file', file } } as const;
  const all = mentionsOf(own).length > 0 ? own : [...own, fileSays];
  const mentions = mentionsOf(all);
  const year =
    mentions.find(({ mention }) => typeof mention.year === 'number')?.mention.year ??
    (ofFile.kind === 'one' ? ofFile.mention.year : undefined);
  const meant = mentions.flatMap(({ mention, place }) => {
    const period = periodMeant({ ...mention, year: mention.year ?? year }, run);
    return period === undefined ? [] : [{ period, place }];
  });
  const [first, ...others] = meant.sort((a, b) => Number(isYear(a.period)) - Number(isYear(b.period)));
  if (first === undefined) return { period: run, said: undefined, diagnostics: notUnderstood(all, run) };
  const conflict = others.find(({ period }) => !covers(period, first.period));
  return {
    period: standsFor(first.period, run) ? run : first.period,
    said: first.place,
    diagnostics: [
      ...notUnderstood(all, run),
      ...(conflict === undefined ? [] : [periodConflict(first, conflict)]),
    ],
  };
}

function mentionsOf(all: readonly Said[]): { readonly mention: PeriodMention; readonly place: Place }[] {
  return all.flatMap(({ reading, place }) =>
    reading.kind === 'one' ? [{ mention: reading.mention, place }] : [],
  );
}

/** Texts that speak of a part of a year and say no single period, and those that contradict themselves. */
function notUnderstood(all: readonly Said[], run: Period): Diagnostic[] {
  return all.flatMap(({ reading, text, place }): Diagnostic[] => {
    if (reading.kind === 'unclear') return [diagnostic('data/period-unclear', { text }, place)];
    if (reading.kind !== 'contrary') return [];
    const [first, second] = reading.mentions.map((mention) => periodMeant(mention, run));
    return first && second
      ? [periodConflict({ period: first, place }, { period: second, place })]
      : [diagnostic('data/period-unclear', { text }, place)];
  });
}

function isYear({ part }: Period): boolean {
  return part === 'year';
}

interface Dated {
  readonly period: Period;
  readonly place: Place;
}

export function periodConflict(first: Dated, second: Dated): Diagnostic {
  const facts = { first: formatPeriod(first.period), second: formatPeriod(second.period) };
  return diagnostic('data/period-conflict', facts, second.place, [first.place]);
}

/** 2022年三季度, 上年同期; a csv file has no name of a sheet but its own. */
function saidByName(file: string, sheet: string): Said[] {
  const [read, relative] = [readPeriod(sheet), relativeName(sheet)];
  const reading = read.kind === 'none' && relative ? ({ kind: 'one', mention: relative } as const) : read;
  return [{ reading, text: sheet, place: { kind: 'sheet', file, sheet } }];
}

function relativeName(sheet: string): PeriodMention | undefined {
  const apart = periodApart(sheet);
  return apart?.rest === '' ? apart.mention : undefined;
}

function saidByTitle(grid: HeaderGrid, block: HeaderBlock): Said[] {
  return grid.rows
    .filter(({ number }) => number <= block.bottom)
    .flatMap((row) =>
      ownTexts(grid, row).flatMap(({ column, text }, at, texts): Said[] => {
        const above =
          row.number < block.top ||
          (column !== block.entityColumn && isTitle(grid, block, { row: row.number, column }));
        if (!above || isAside(text) || isLabelled(texts[at - 1]?.text)) return [];
        const place: CellPlace = grid.placeAt(row.number, column);
        return [{ reading: readPeriod(text), text, place }];
      }),
    );
}

/** The first titles of a sheet that hold for a table below as well: its own say of which period it is. */
export function titlesBeside(first: readonly Row[], own: readonly Row[]): readonly Row[] {
  const said = own.flatMap(mentionsInRow);
  const ownYear = said.some(({ year }) => typeof year === 'number');
  const holds = ({ span }: PeriodMention) => said.length === 0 || (span.kind === 'year' && !ownYear);
  return first.filter((row) => mentionsInRow(row).every(holds));
}

function mentionsInRow({ cells }: Row): PeriodMention[] {
  return cells.flatMap(({ value }) => {
    const reading = value.kind === 'text' && !isAside(value.text) ? readPeriod(value.text) : undefined;
    return reading?.kind === 'one' ? [reading.mention] : [];
  });
}

/** 有效期至: stands in a cell of its own, before what it says. */
function isLabelled(before: string | undefined): boolean {
  return before !== undefined && /[::至]\s*$/u.test(before) && isAside(before);
}

/** When a table was filled in, until when its form holds, or what it goes by, is not what its figures are of. */
function isAside(text: string): boolean {
  return /(?:填|制|编|报|印|发).{0,2}(?:日期|时间)|日期|有效期|有效期|印发|口径|根据|依据|文件|^\s*[(（]?(?:注|说明|备注)/u.test(
    text,
  );
}
