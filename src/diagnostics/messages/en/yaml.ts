import type { ExtendsProblem, NumberNotation, YamlArgs } from '../../codes/yaml.js';
import type { MessagesOf } from '../message.js';

const notations: { readonly [N in NumberNotation]: string } = {
  hexadecimal: 'hexadecimal',
  octal: 'octal',
  exponent: 'exponent notation',
  underscore: 'written with underscores',
  thousands: 'written with thousands separators',
  'leading-zero': 'written with a leading zero',
  infinite: 'infinite',
  'not-a-number': '"not a number"',
  'full-width': 'written in full-width digits',
};

const extendsProblems: { readonly [P in ExtendsProblem]: string } = {
  'not-text': 'is not a file name',
  empty: 'is empty',
  absolute: 'is an absolute path, which no other computer has',
  url: 'is an address, and this tool never uses the network',
  backslash: 'holds a backslash',
};

export const yamlMessages: MessagesOf<YamlArgs> = {
  'rules/file-too-large': ({ bytes, limit }) => ({
    text: `the rule file has ${bytes} bytes; at most ${limit} (1 MB) are read`,
    hint: 'keep data in workbooks, and move common parts to a file of their own that this one extends',
  }),
  'rules/too-many-lines': ({ lines, limit }) => ({
    text: `the rule file has ${lines} lines; at most ${limit} are read`,
    hint: 'keep data in workbooks, and move common parts to a file of their own that this one extends',
  }),
  'rules/too-many-elements': ({ limit }) => ({
    text: `up to here the rule file holds more than ${limit} keys, values and marks`,
    hint: 'keep data in workbooks; a rule file holds rules',
  }),
  'rules/too-many-keys': ({ limit }) => ({
    text: `more than ${limit} keys on one level`,
    hint: 'see whether data got into the rule file; it belongs in workbooks',
  }),
  'rules/too-deep': ({ limit }) => ({
    text: `nested more than ${limit} levels deep`,
    hint: 'check indentation and brackets here; an ordinary rule file has fewer than ten levels',
  }),
  'rules/utf-16': ({ encoding }) => ({
    text: `the rule file is encoded in ${encoding}; UTF-8 was expected`,
    hint: 'open it in an editor, choose "Save as" with encoding UTF-8, and run again',
  }),
  'rules/not-utf8': ({ looksLike }) => ({
    text:
      looksLike === 'GBK'
        ? 'the rule file is not UTF-8; it looks like GBK'
        : 'from here on the rule file is not UTF-8',
    hint: 'open it in an editor, make sure the characters look right, and "Save as" with encoding UTF-8',
  }),
  'rules/damaged-text': ({ count }) => ({
    text: `${count} × "�": an earlier conversion destroyed the text that stood here`,
    hint: 'copy the text again from a sound file, or type it again',
  }),
  'rules/hidden-character': ({ codePoint, count }) => ({
    text: `${count} × the invisible character ${codePoint}, which makes names that look alike differ`,
    hint: 'delete it and type the text around it again; it often comes with text copied from a web page',
  }),
  'rules/empty-file': ({ file }) => ({
    text: `the rule file ${file} is empty`,
    hint: 'it needs at least zone-score, id, columns, indicators and index; start from an example in rules/',
  }),
  'rules/not-a-map': ({ found }) => ({
    text: `the outermost level of a rule file is a set of "key: value"; this is a ${found === 'list' ? 'list' : 'text'}`,
    hint: 'begin with "zone-score: 1" and go on with "key: value" lines, a space after each colon',
  }),
  'rules/several-documents': ({ documents }) => ({
    text: `the file holds ${documents} documents, separated by "---" or "..."; one was expected`,
    hint: 'delete the separating lines, or make separate files of them',
  }),
  'rules/directive': ({ text }) => ({
    text: `a rule file takes no YAML directive such as "${text}"`,
    hint: 'delete the line; rule files are always read as YAML 1.2',
  }),
  'rules/anchor': ({ text }) => ({
    text: `a rule file takes no anchors and aliases such as "${text}": & and * mean something to YAML`,
    hint: 'put text in quotes; to use a part twice, write it twice or put it in a file to extend',
  }),
  'rules/merge-key': ({ text }) => ({
    text: `a rule file takes no merge key "${text}"`,
    hint: 'write out what it would merge, or extend another file',
  }),
  'rules/tag': ({ tag }) => ({
    text: `a rule file takes no type tag such as "${tag}"`,
    hint: 'delete the tag; put text that begins with "!" in quotes',
  }),
  'rules/tab-indent': ({ tabs }) => ({
    text: `${tabs} tab(s) in the indentation; YAML indents with spaces only`,
    hint: 'replace tabs by two spaces per level; most editors can do it while you type',
  }),
  'rules/odd-space': ({ codePoint }) => ({
    text: `the blank here is ${codePoint}, a full-width or no-break space, which is a letter to YAML`,
    hint: 'replace it by an ordinary space',
  }),
  'rules/full-width': ({ found, expected }) => ({
    text: `full-width "${found}" where ${expected} was expected`,
    hint: `type ${expected} instead (and a space after a colon or comma); where it belongs to a text, put the text in quotes`,
  }),
  'rules/no-space-after-colon': ({ text }) => ({
    text: `no space after the colon: "${text}"`,
    hint: 'write "key: value" with a space after the colon; put it in quotes if it is all text',
  }),
  'rules/no-colon': ({ text }) => ({
    text: `no colon after "${text}", where "key: value" was expected`,
    hint: 'add a colon and a space; indent it if it goes on with the line above; list items begin with "- "',
  }),
  'rules/two-colons': ({ text }) => ({
    text: `two "key: " on one line: "${text}"`,
    hint: 'put the next level on a line of its own, or write {key: value}; put text with colons in quotes',
  }),
  'rules/bad-indent': ({ text }) => ({
    text: `"${text}" does not line up with the lines of any level`,
    hint: 'lines of one level start in one column, and the next level two spaces further in',
  }),
  'rules/misplaced-item': ({ text }) => ({
    text: `the list item "${text}" cannot stand here`,
    hint: 'begin a line of its own with "- " below its key, in line with the other items, or write [a, b] on one line',
  }),
  'rules/unclosed-quote': ({ quote }) => ({
    text: `the quote ${quote} that begins here does not end`,
    hint: `add ${quote} at the end of the text; put text that holds " in single quotes`,
  }),
  'rules/text-after-quote': ({ text }) => ({
    text: `"${text}" follows after the end of a quote or bracket`,
    hint: 'put the whole text in one pair of quotes; a comment needs a space before its #',
  }),
  'rules/unclosed-bracket': ({ open, close }) => ({
    text: `the ${open} that begins here does not end with ${close}`,
    hint: `add ${close} at the end; over several lines, indent each line in brackets further than its key`,
  }),
  'rules/unexpected-bracket': ({ bracket }) => ({
    text: `${bracket} means nothing here: what came before has already ended`,
    hint: 'check that brackets come in pairs; put text in quotes',
  }),
  'rules/missing-comma': ({ text }) => ({
    text: `no comma between two parts in brackets: "${text}"`,
    hint: 'separate them by commas: {key: value, key: value} or [a, b]; put text over several lines in quotes',
  }),
  'rules/surplus-comma': ({ text }) => ({
    text: `nothing stands before the comma: "${text}"`,
    hint: 'delete the comma, or add what is missing',
  }),
  'rules/reserved-start': ({ character, text }) => ({
    text: `"${text}" begins with ${character}, which YAML does not take without quotes`,
    hint: 'put it in quotes, as in "%"',
  }),
  'rules/bad-escape': ({ written }) => ({
    text: `"${written}" in double quotes is no escape that YAML knows`,
    hint: "use single quotes where a backslash is text, as in 'C:\\data', or double the backslash",
  }),
  'rules/yaml-syntax': ({ problem, text }) => ({
    text: `not YAML from "${text}" on (${problem})`,
    hint: 'check indentation, colons, quotes and brackets of this line and the one above',
  }),
  'rules/key-not-text': ({ text }) => ({
    text: text === '' ? 'no key before the colon' : `"${text}" cannot be a key: a key is a name`,
    hint: 'use one name; put a name with brackets or other symbols in quotes',
  }),
  'rules/duplicate-key': ({ key }) => ({
    text: `"${key}" stands twice on one level`,
    hint: 'delete one, or correct its name; both places are listed',
  }),
  'rules/empty-value': ({ key }) => ({
    text: key === '' ? 'this item is empty' : `nothing follows "${key}"`,
    hint: 'write a value or delete the line; indent the lines of the next level two spaces further',
  }),
  'rules/number-notation': ({ text, notation }) => ({
    text: `"${text}" is ${notations[notation]}; rule files use plain decimal numbers`,
    hint: 'write a plain number such as 1200.5; put codes and document numbers in quotes',
  }),
  'rules/number-digits': ({ text, limit }) => ({
    text: `"${text}" has more than the ${limit} significant digits that a spreadsheet can hold`,
    hint: `keep at most ${limit} significant digits; put codes in quotes`,
  }),
  'rules/formula-needs-quotes': ({ text }) => ({
    text: `the commas cut "${text}" into pieces: within { } or [ ] a comma separates`,
    hint: `put it in quotes: "${text}"`,
  }),
  'rules/extends-path': ({ path, problem }) => ({
    text: `"${path}" after extends ${extendsProblems[problem]}`,
    hint: 'give a path relative to this file with "/" between folders: base.yaml or ../base.yaml',
  }),
  'rules/extends-missing': ({ path, reasons }) => ({
    text: `the extended rule file ${path} could not be read (${reasons.join(', ')})`,
    hint: 'check its name and folder; the path is relative to the file that says extends',
  }),
  'rules/extends-cycle': ({ chain }) => ({
    text: `extends goes round in a circle: ${chain.join(' → ')}`,
    hint: 'remove one extends; a file cannot extend one that extends it',
  }),
  'rules/extends-too-deep': ({ limit }) => ({
    text: `more than ${limit} files extend one another`,
    hint: 'join some of them; three are usually enough: base, zone type, special plan',
  }),
};
