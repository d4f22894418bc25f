import { must } from '../model/must.js';
import { decide, ZERO } from '../number/decimal.js';
import { groupsIn } from '../plan/evaluate/frame.js';
import { valueAt } from '../plan/evaluate/value.js';
import type { GapOutline } from '../plan/gap-outline.js';
import { ALL } from '../plan/plan.js';
import type { ReportCell, Section } from './document.js';
import { entityName, type GapView, gapCell, numberAt, SHARE_PLACES, tableOf, textCell } from './gap-cells.js';
import { rowsByRank } from './sequence.js';
import { rankCell } from './standing-cells.js';
import { movementPhrase, rankPhrase } from './wording/rank.js';

/** 位次变化: the rank of last time, the present one, and by how many places each went up. */
export function rankChangeSection(view: GapView, gap: GapOutline | undefined): Section[] {
  if (gap?.lastRank === undefined || gap.presentRank === undefined || gap.rankChange === undefined) return [];
  const { subject, words, gaps, language } = view;
  const { assessment } = subject;
  const { lastRank, presentRank: rank, rankChange } = gap;
  const lastTitle = must(assessment.plan.byId.get(lastRank), lastRank).label[language];
  const since = lastTitle.includes('年') ? 'last-year' : 'last-time';
  const rows = rowsByRank(assessment);
  const told = (row: number): string => {
    const last = numberAt(assessment, lastRank, row);
    return rankPhrase({ rank: numberAt(assessment, rank, row), last: last ?? 'newcomer', since }, language);
  };
  const table = tableOf<number>(
    [
      { title: words.columns.entity, align: 'left', cell: (row) => textCell(entityName(assessment, row)) },
      { title: lastTitle, align: 'right', cell: (row) => gapCell(view, lastRank, row) },
      {
        title: gaps.columns.rankNow,
        align: 'right',
        cell: (row) => rankCell(assessment, { rank, row }, words),
      },
      { title: gaps.columns.up, align: 'right', cell: (row) => changeCell(view, rankChange, row) },
      { title: gaps.columns.told, align: 'left', cell: (row) => textCell(told(row)) },
    ],
    rows,
  );
  const newcomers = rows.filter((row) => numberAt(assessment, lastRank, row) === undefined);
  const names = newcomers.map((row) => entityName(assessment, row)).join(words.explain.listSeparator);
  const notes = [...meanNotes(view, gap), ...(names === '' ? [] : [gaps.notes.newcomers(names)])];
  return [{ id: 'rank-change', title: gaps.sections.rankChange, table, notes }];
}

function changeCell(view: GapView, node: string, row: number): ReportCell {
  const cell = gapCell(view, node, row);
  const change = numberAt(view.subject.assessment, node, row);
  const sign = change === undefined ? 0 : decide(change, ZERO);
  if (sign === 0) return cell;
  return { ...cell, tone: sign > 0 ? 'good' : 'bad' };
}

/** The mean of each cohort: 46.33 of moves by 37, 70 and 32 places. */
function meanNotes(
  { subject, gaps, language }: GapView,
  { meanRankChange, rankChange }: GapOutline,
): string[] {
  const { assessment } = subject;
  if (meanRankChange === undefined || rankChange === undefined) return [];
  const { on } = must(assessment.plan.byId.get(meanRankChange), meanRankChange);
  const grouping = on.kind === 'group' ? on.grouping : ALL;
  const { names, members } = groupsIn(assessment.evaluation.frame, grouping);
  return names.flatMap((name, group) => {
    const mean = valueAt(assessment, meanRankChange, group);
    if (mean.kind !== 'number') return [];
    const count = (members[group] ?? []).filter(
      (row) => numberAt(assessment, rankChange, row) !== undefined,
    ).length;
    const text = gaps.notes.meanUp(movementPhrase(mean.value, language, SHARE_PLACES), count);
    return [grouping === ALL ? text : gaps.notes.meanUpOf(name, text)];
  });
}
