import type { Language } from '../../model/words.js';
import type { Palette } from '../palette.js';
import type { Borders } from './borders.js';

/** The screen a page is made for. */
export interface TerminalView {
  /** Infinity where nothing limits it, as in a file. */
  readonly columns: number;
  readonly borders: Borders;
  readonly palette: Palette;
  readonly language: Language;
}
