import type { StyleEdit } from './style-edit.js';

/** Numbers of the styles that the list of findings is written in. */
export interface ListStyles {
  readonly title: number;
  /** Lines above the table. */
  readonly guide: number;
  readonly heading: number;
  readonly text: number;
  readonly link: number;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

const FONT = '<name val="宋体"/><family val="3"/><charset val="134"/>';
const SIDES = ['left', 'right', 'top', 'bottom'];

export function listStyles(styles: StyleEdit): ListStyles {
  const plain = styles.add('fonts', `<font><sz val="11"/>${FONT}</font>`);
  const bold = styles.add('fonts', `<font><b/><sz val="11"/>${FONT}</font>`);
  const large = styles.add('fonts', `<font><b/><sz val="16"/>${FONT}</font>`);
  const blue = styles.add('fonts', `<font><u/><sz val="11"/><color rgb="FF0563C1"/>${FONT}</font>`);
  const lines = SIDES.map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');
  const border = styles.add('borders', `<border>${lines}<diagonal/></border>`);
  const style = (font: number, fill = 0, edge = border) =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${edge}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" ` +
        'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    );
  return {
    title: style(large, 0, 0),
    guide: style(plain, 0, 0),
    heading: style(bold, styles.fill('FFD9E1F2')),
    text: style(plain),
    link: style(blue),
    error: style(plain, styles.colour('error')),
    warning: style(plain, styles.colour('warning')),
    note: style(plain),
  };
}
