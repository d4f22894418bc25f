import type { AcrossHeader } from './find-across.js';
import type { ListedHeader } from './find-listed.js';

/** The columns whose texts together name the measure of a row. */
export function measureColumnsOf(header: AcrossHeader | ListedHeader): readonly number[] {
  return header.layout === 'across' ? header.measureColumns : header.measures.map(({ column }) => column);
}
