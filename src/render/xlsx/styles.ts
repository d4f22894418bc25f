import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { ReportColumn, Tone } from '../../report/document.js';
import type { WorkbookWords } from './words.js';

/** What decides how a cell of a table looks. */
export interface CellLook {
  readonly align: ReportColumn['align'];
  readonly tone?: Tone | undefined;
  readonly emphasised: boolean;
  /** The whole cell takes the colour of its tone. */
  readonly heat?: boolean;
  readonly numFmt?: string;
}

/** The styles of a workbook; equal looks share one object, which exceljs looks up by identity. */
export interface Styles {
  readonly title: Partial<Style>;
  readonly banner: Partial<Style>;
  readonly aside: Partial<Style>;
  readonly asideRight: Partial<Style>;
  readonly heading: Partial<Style>;
  readonly subtitle: Partial<Style>;
  readonly label: Partial<Style>;
  readonly note: Partial<Style>;
  readonly cell: (look: CellLook) => Partial<Style>;
}

const HEADING_FILL = 'FFDDE6F0';
const EMPHASIS_FILL = 'FFF4F4F4';
/** Dark enough to be told apart in a black and white print by their words, light enough beside black. */
const TONES: { readonly [T in Tone]: Partial<Font> } = {
  good: { color: { argb: 'FF1F6B3A' } },
  bad: { color: { argb: 'FF9C1C1C' } },
  quiet: { color: { argb: 'FF767676' } },
  strong: { bold: true },
};
const HEAT: { readonly [T in Tone]?: string } = { good: 'FFD9EAD3', bad: 'FFF8D7DA' };
const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const border: Partial<Borders> = { top: line, bottom: line, left: line, right: line };
const middle = { vertical: 'middle', wrapText: true } as const;

export function stylesFor({ fonts }: WorkbookWords): Styles {
  const text = (more: Partial<Font> = {}): Partial<Font> => ({ name: fonts.text, size: 11, ...more });
  const heading = (more: Partial<Font> = {}): Partial<Font> => ({
    name: fonts.heading,
    size: 11,
    bold: true,
    ...more,
  });
  const known = new Map<string, Partial<Style>>();
  return {
    title: { font: heading({ size: 16 }), alignment: { ...middle, horizontal: 'center' } },
    banner: { font: heading({ size: 12, ...TONES.bad }), alignment: { ...middle, horizontal: 'center' } },
    aside: { font: text({ size: 10 }), alignment: { vertical: 'middle', horizontal: 'left' } },
    asideRight: { font: text({ size: 10 }), alignment: { vertical: 'middle', horizontal: 'right' } },
    heading: {
      font: heading(),
      fill: solid(HEADING_FILL),
      border,
      alignment: { ...middle, horizontal: 'center' },
    },
    subtitle: { font: heading({ size: 12 }), alignment: { ...middle, horizontal: 'left' } },
    note: { font: text({ size: 10 }), alignment: { ...middle, horizontal: 'left' } },
    label: {
      font: heading(),
      fill: solid(HEADING_FILL),
      border,
      alignment: { ...middle, horizontal: 'left', indent: 1 },
    },
    cell: (look) => {
      const key = JSON.stringify([look.align, look.tone, look.emphasised, look.numFmt, look.heat]);
      const style = known.get(key) ?? cellStyle(look, text);
      known.set(key, style);
      return style;
    },
  };
}

function cellStyle(look: CellLook, text: (more: Partial<Font>) => Partial<Font>): Partial<Style> {
  const { align, tone, emphasised, numFmt, heat } = look;
  const warm = heat === true && tone !== undefined ? HEAT[tone] : undefined;
  // figures are not broken into lines
  const alignment: Partial<Alignment> = {
    ...middle,
    horizontal: align,
    wrapText: numFmt === undefined,
    // figures get none: LibreOffice forgets it in some cells of a row
    ...(align === 'left' ? { indent: 1 } : {}),
  };
  const font = text({ ...(emphasised ? TONES.strong : {}), ...(tone === undefined ? {} : TONES[tone]) });
  return {
    font,
    border,
    alignment,
    ...(emphasised ? { fill: solid(EMPHASIS_FILL) } : {}),
    ...(warm === undefined ? {} : { fill: solid(warm) }),
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
