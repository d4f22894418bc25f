import type { Language } from '../model/words.js';

/** How a run speaks, whatever it does. */
export interface Manner {
  readonly language: Language;
  readonly json: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  /** Notes too, and every finding by itself. */
  readonly verbose: boolean;
  readonly strict: boolean;
  readonly colourRefused: boolean;
  /** Stack traces of defects. */
  readonly debug: boolean;
}

/**
 * Read from the bare arguments, so that even a command line that cannot be understood is answered in the language and
 * format it asks for. Values that are not allowed are reported by `readSettings`.
 */
export function mannerOf(args: readonly string[]): Manner {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return {
    language: lastValue(options, '--lang') === 'en' ? 'en' : 'zh',
    json: options.includes('--json') || lastValue(options, '--format') === 'json',
    quiet: options.includes('--quiet'),
    verbose: options.includes('--verbose'),
    strict: options.includes('--strict'),
    colourRefused: options.includes('--no-color'),
    debug: options.includes('--debug'),
  };
}

/** The last value given wins, as it does for options everywhere. */
function lastValue(options: readonly string[], name: string): string | undefined {
  return options.reduce<string | undefined>((value, option, at) => {
    if (option === name) return options[at + 1];
    return option.startsWith(`${name}=`) ? option.slice(name.length + 1) : value;
  }, undefined);
}
