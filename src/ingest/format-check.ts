import type { Unit } from '../number/unit.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { NumberFormat } from '../workbook/cell.js';
import { sameUnit } from './column-unit.js';

/** Says of number formats whether they show the numbers of one column as something else than they are. */
export class FormatCheck {
  private readonly judged = new Map<string, boolean>();

  /** `read`: the unit in which the column is read. */
  constructor(
    private readonly read: Unit,
    private readonly units: UnitSystem,
  ) {}

  /** `stored` is not zero, which every format shows as zero. */
  misleads({ scaledBy, kind, painted }: NumberFormat, stored: number): boolean {
    if (scaledBy !== 0 || kind === 'permille') return true;
    if (!painted) return false;
    return (
      painted.digits || (painted.minus && stored > 0) || painted.words.some((word) => this.isOther(word))
    );
  }

  private isOther(word: string): boolean {
    const known = this.judged.get(word) ?? isOtherUnit(word, this.read, this.units);
    this.judged.set(word, known);
    return known;
  }
}

/** 12.5"万": whoever reads the cell reads 万 with it. */
const SCALE_WORD = /[十百千万亿兆%‰]|^(?:[kmbg]|mn|bn|thousand|million|billion)$/iu;

/** A unit beside the number must be the one the column is read in; a scale word is none. */
function isOtherUnit(word: string, read: Unit, units: UnitSystem): boolean {
  const bare = word.normalize('NFKC').replace(/^[\s(:]+|[\s)]+$/gu, '');
  const unit = units.parse(bare);
  return unit && unit.factors.length > 0 ? !sameUnit(unit, read) : SCALE_WORD.test(bare);
}
