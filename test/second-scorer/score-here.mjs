// Scores one pair of rule file and table with the built program, in this process, and brings its figures to the form
// in which score.py prints them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, hasErrors, ingest, openWorkbook, readRules, resultOf } from '../../dist/index.js';

/** The result of the pair in a folder, or the codes of the errors that refused it. */
export function scoreHere(folder) {
  const found = [];
  const keep = (stage) => {
    found.push(...stage.diagnostics);
    return stage.value;
  };
  const result = throughStages(folder, keep);
  if (result !== undefined && !hasErrors(found)) return result;
  return { refused: found.map(({ code }) => code) };
}

function throughStages(folder, keep) {
  const load = (name) => ({ value: readFileSync(join(folder, name)), diagnostics: [] });
  const rules = keep(readRules('rules.yaml', load, { period: undefined }));
  const names = ['table.csv', 'ledger.csv'].filter((name) => existsSync(join(folder, name)));
  const books = names.map((name) => keep(openWorkbook(name, load(name).value)));
  if (rules === undefined || books.includes(undefined)) return undefined;
  const data = keep(ingest(books, rules.tables, rules.units));
  const assessment = data && keep(assess(rules.plan, data));
  if (assessment === undefined) return undefined;
  const inputs = names.map((file) => ({ file, bytes: load(file).value }));
  return figuresOf(resultOf({ assessment, rules, inputs }, 'second-scorer', 'none'));
}

/** The figures of a result that both scorers print. */
function figuresOf(result) {
  const leaves = leavesOf(result.rules.settings.index, 'framework');
  const lists = ['', ...Object.keys(result.rules.settings.ranks ?? {})];
  return {
    entities: result.entities.map(({ name, figures, filled }) => ({
      name,
      total: figures.total,
      exact: figures['total/exact'],
      ranks: Object.fromEntries(
        lists.map((list) => [list, present(figures[list === '' ? 'rank' : `ranks/${list}`])]),
      ),
      grade: present(figures.grade),
      indicators: Object.fromEntries(
        leaves.map(({ name, id }) => [
          name,
          {
            value: figures[`indicators/${name}`],
            points: figures[`${id}/points`],
            score: figures[`${id}/score`],
            mark: filled[`${id}/points`] ?? null,
            'value-mark': valueMark(filled, name),
          },
        ]),
      ),
    })),
    exempt: Object.fromEntries((result.exempt ?? []).map(({ name, reason }) => [name, reason])),
    disqualified: Object.fromEntries(
      result.entities.flatMap(({ name, disqualified }) =>
        typeof disqualified === 'string' ? [[name, disqualified]] : [],
      ),
    ),
  };
}

/** How the value of an indicator was put in: by its own policy, or by that of the column it is. */
function valueMark(filled, name) {
  const places = [`indicators/${name}`, `indicators/${name}/exact`, `measures/${name}`];
  return places.map((id) => filled[id]).find((mark) => mark !== undefined) ?? null;
}

function present(figure) {
  return typeof figure === 'string' ? figure : null;
}

function leavesOf(items, path) {
  return Object.entries(items).flatMap(([name, entry]) =>
    entry.of === undefined ? [{ name, id: `${path}/${name}` }] : leavesOf(entry.of, `${path}/${name}`),
  );
}
