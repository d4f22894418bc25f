import type { Palette } from '../render/palette.js';
import { chalkPalette, plainPalette } from '../render/palette.js';
import type { Context, Screen } from './context.js';
import type { Manner } from './manner.js';

/**
 * Whether a screen is coloured; chalk is never left to find out by itself. `--no-color` decides, then NO_COLOR
 * (no-color.org: any text but the empty one), then FORCE_COLOR (0 or false: no), then what the screen can do.
 */
export function wantsColour(screen: Screen, env: Context['env'], manner: Manner): boolean {
  if (manner.colourRefused || (env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return screen.isTerminal && env['TERM'] !== 'dumb';
}

export async function paletteFor(screen: Screen, context: Context, manner: Manner): Promise<Palette> {
  if (!wantsColour(screen, context.env, manner)) return plainPalette;
  const { Chalk } = await import('chalk');
  return chalkPalette(new Chalk({ level: 1 }));
}
