import { describe, expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/colour.js';
import { mannerOf } from '../../src/cli/manner.js';

describe('how to speak is read from bare arguments, even wrong ones', () => {
  test.each([
    ['score', { language: 'zh', json: false, quiet: false, verbose: false, strict: false, debug: false }],
    ['scroe --lang en --x', { language: 'en' }],
    ['score --lang=en', { language: 'en' }],
    ['score --lang en --lang zh', { language: 'zh' }],
    ['score --lang fr', { language: 'zh' }],
    ['score --lang', { language: 'zh' }],
    ['score --format json', { json: true }],
    ['score --format=json', { json: true }],
    ['score --json', { json: true }],
    ['score --format table', { json: false }],
    ['--quiet --verbose --strict --debug', { quiet: true, verbose: true, strict: true, debug: true }],
    ['explain -- --json', { json: false }],
    ['score --no-color', { colourRefused: true }],
  ])('%s', (line, manner) => {
    expect(mannerOf(line.split(' '))).toMatchObject(manner);
  });
});

describe('colour', () => {
  const screen = { write: () => {}, isTerminal: true, columns: 80 };
  const plain = mannerOf([]);
  test.each([
    ['on a terminal', true, {}, plain, true],
    ['not in a file', false, {}, plain, false],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, plain, false],
    // no-color.org: present and not an empty string
    ['NO_COLOR', true, { NO_COLOR: '1' }, plain, false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, plain, true],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, plain, true],
    ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, plain, false],
    ['NO_COLOR before FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, plain, false],
    ['--no-color before all', true, { FORCE_COLOR: '1' }, mannerOf(['--no-color']), false],
  ])('%s', (_, isTerminal, env, manner, wanted) => {
    expect(wantsColour({ ...screen, isTerminal }, env, manner)).toBe(wanted);
  });
});
