import type { UsageArgs } from '../../codes/usage.js';
import type { MessagesOf } from '../message.js';

export const usageMessages: MessagesOf<UsageArgs> = {
  'usage/no-command': ({ commands }) => ({
    text: 'no command was given',
    hint: `the commands are ${commands.join(', ')}; see zone-score --help`,
  }),
  'usage/unknown-command': ({ command, nearest, commands }) => ({
    text: `there is no command "${command}"`,
    hint: nearest === undefined ? `the commands are ${commands.join(', ')}` : `did you mean ${nearest}?`,
  }),
  'usage/unknown-option': ({ option, nearest }) => ({
    text: `there is no option "${option}"`,
    hint: nearest === undefined ? 'see --help for the options of this command' : `did you mean ${nearest}?`,
  }),
  'usage/missing-argument': ({ argument }) => ({
    text: `the argument ${argument} is missing`,
    hint: 'see --help for how the command is written',
  }),
  'usage/missing-option': ({ option }) => ({
    text: `the option ${option} is required`,
    hint: `add ${option} to the command`,
  }),
  'usage/option-without-value': ({ option }) => ({
    text: `the option ${option} has no value`,
    hint: 'write its value after it, with a space between',
  }),
  'usage/invalid-value': ({ option, value, expected }) => ({
    text: `${option} cannot be "${value}"`,
    hint: `it can be ${expected.join(', ')}`,
  }),
  'usage/too-many-arguments': ({ expected, given }) => ({
    text: `too many arguments: expected ${expected}, found ${given}`,
    hint: 'put a name that holds spaces in quotes; see --help',
  }),
  'usage/invalid-period': ({ text }) => ({
    text: `"${text}" is not a period`,
    hint: 'write 2022 (year), 2022H1 (half), 2022Q3 (quarter), 2022-09 (month) or 2022W05 (week)',
  }),
  'usage/unknown-extension': ({ file, known }) => ({
    text: `the name "${file}" does not tell a format`,
    hint: `let the name end in ${known.join(' or ')}`,
  }),
  'usage/format-needs-file': ({ format }) => ({
    text: `--format ${format} cannot be shown on the screen`,
    hint: `write it to a file, such as -o result.${format}`,
  }),
  'usage/format-conflict': ({ format, file }) => ({
    text: `--format ${format} does not agree with the extension of "${file}"`,
    hint: 'leave out --format (the extension decides), or change the extension',
  }),
  'usage/repeated-input': ({ file, first }) => ({
    text: file === first ? `"${file}" is given twice` : `"${file}" and "${first}" are the same file`,
    hint: 'give each file once',
  }),
  'usage/input-in-folder': ({ input, folder }) => ({
    text: `"${input}" is in the folder "${folder}" already and would be read twice`,
    hint: 'a folder stands for all files in it; to read some of them, name each and leave the folder out',
  }),
  'usage/output-is-input': ({ file, input }) => ({
    text: `the output "${file}" is "${input}", which is to be read; sheets and rules are never written over`,
    hint: 'name another file for the output; --force does not allow it either',
  }),
  'usage/would-overwrite': ({ file }) => ({
    text: `"${file}" exists and is not a report of this program`,
    hint: 'choose another name, or add --force to replace it',
  }),
  'usage/cannot-annotate': ({ file, because }) => ({
    text:
      because === 'signed'
        ? `"${file}" carries a digital signature, which marks would make invalid`
        : `"${file}" is not an .xlsx workbook and can hold neither colours nor comments`,
    hint:
      because === 'signed'
        ? 'ask for a copy without the signature, or leave out --annotate and read the findings on the screen'
        : 'open it in Excel or WPS and save it as .xlsx, or leave out --annotate and read the findings on the screen',
  }),
  'usage/annotate-one-input': ({ count }) => ({
    text: `--annotate marks one workbook at a time; ${count} are given`,
    hint: 'run check for each of them, with an --annotate of its own',
  }),
  'usage/annotate-extension': ({ file, extension }) => ({
    text: `the marked workbook keeps its format, and "${file}" does not end in ${extension}`,
    hint: `let the name end in ${extension}`,
  }),
  'usage/unknown-entity': ({ entity, nearest }) => ({
    text: `the sheets hold no entity "${entity}"`,
    hint:
      nearest === undefined
        ? 'write the name as the sheets do; rank lists all names'
        : `did you mean "${nearest}"?`,
  }),
  'usage/exempt-entity': ({ entity, reason }) => ({
    text: `"${entity}" is exempt (${reason}) and has no score to explain`,
    hint: 'the exempt take part in no calculation; the notes of rank list them',
  }),
  'usage/unknown-figure': ({ path, nearest }) => ({
    text: `the rules hold no "${path}"`,
    hint:
      nearest === undefined
        ? 'write the name as the rule file does; without it the final score is explained'
        : `did you mean "${nearest}"?`,
  }),
};
