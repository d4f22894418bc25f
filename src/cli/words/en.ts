import type { CliWords } from './words.js';

export const en: CliWords = {
  program:
    'Scores and ranks development zones from their sheets by a rule file; every figure can be explained.',
  version: 'show the version',
  help: 'show the usage',
  titles: {},
  usageOptions: '[options]',
  commands: {
    score: 'score: the ranking, the scores and all other sections',
    rank: 'the ranking only',
    gap: 'gaps only: targets, points lost, benchmarks, and what it takes to move up',
    salary: 'salary floats alone: coefficients and amounts that add up to the pool exactly',
    check: 'only check sheets and rules, and list all findings',
    explain: 'show how a figure comes about, down to cells and rule lines',
    columns:
      'show which columns the sheets have, how they were matched, what is missing, and aliases to paste',
    template: 'make an empty workbook (.xlsx) to be filled in, as the rules want it',
    schema: 'print the JSON Schema of rule files or result files',
  },
  arguments: {
    inputs:
      'sheets (.xlsx or .csv), one or more; a folder stands for all sheets in it and in its folders, in the order of their names',
    entity: 'name of an entity, as the sheets write it',
    path: 'name of an indicator or dimension; without it the final score is explained',
    schema: 'rules (rule files) or result (result files)',
  },
  options: {
    rules: 'rule file (YAML)',
    input: 'a sheet file or a folder; repeat the option for more',
    output:
      'write to a file in the format its extension names (.xlsx .csv .md .txt .json); without it the screen is used',
    annotate:
      'write a copy of the workbook with the findings in it: a colour and a comment on each cell, and a sheet that lists them all',
    format: 'what the screen is given: table (default), csv, markdown or json',
    json: 'the same as --format json',
    force: 'replace an existing output file even when it is not a report of this program',
    period: 'reporting period, such as 2022, 2022H1, 2022Q3 or 2022-09',
    limit:
      'raise one limit on what is read, such as cells=3000000 or file-mb=200; may be repeated; a refusal says which one to raise',
    strict: 'exit with 1 on warnings too',
    quiet: 'show errors only',
    verbose: 'show notes too, and list findings of a kind one by one',
    lang: 'language of words: zh (default) or en',
    'no-color': 'no colours (or set NO_COLOR in the environment)',
    debug: 'show the stack when the program itself fails',
  },
  closing:
    'Exit codes: 0 fine; 1 findings in the data; 2 wrong usage or rules; 3 a file cannot be read; 4 cannot write; 70 a bug; 130, 143 interrupted.',
  written: (file) => `written: ${file}`,
  unchanged: (file) => `unchanged: ${file} already holds this result`,
  passed: 'Check passed: no errors.',
  interrupted: 'Interrupted.',
  bug: (message) =>
    `a bug of this program, not of your data or rules: ${message}\nPlease run again with --debug and send the whole output to the maintainer.`,
};
