import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/workbook/limits.js';
import { XmlReader } from '../../src/workbook/xml-reader.js';
import { MAIN } from './build-xlsx.js';

const place = { kind: 'part', file: 'a.xlsx', part: 'p.xml' } as const;

function reader(xml: string, limits = {}): XmlReader {
  return new XmlReader(Buffer.from(xml), place, { ...defaultLimits, ...limits });
}

/** The tokens up to the last, with the text of text tokens. */
function tokens(xml: string): string[] {
  const xmlReader = reader(xml);
  const seen: string[] = [];
  for (;;) {
    const token = xmlReader.next();
    seen.push(token === 'text' ? `text ${xmlReader.text()}` : token);
    if (token === 'done' || token === 'broken') return seen;
  }
}

describe('tokens', () => {
  test.each([
    ['an element', '<a></a>', ['start', 'end', 'done']],
    ['an empty element', '<a/>', ['start', 'end', 'done']],
    ['text', '<a>税收</a>', ['start', 'text 税收', 'end', 'done']],
    [
      'entities',
      '<a>&lt;&amp;&gt;&quot;&apos;&#20013;&#x4E2D;</a>',
      ['start', 'text <&>"\'中中', 'end', 'done'],
    ],
    ['an astral character', '<a>&#x20BB7;</a>', ['start', 'text 𠮷', 'end', 'done']],
    ['character data', '<a><![CDATA[<b>&amp;]]></a>', ['start', 'text <b>&amp;', 'end', 'done']],
    ['line ends', '<a>1\r\n2\r3&#13;</a>', ['start', 'text 1\n2\n3\r', 'end', 'done']],
    ['comments', '<!-- x --><a><!-- <b> --></a><!-- y -->', ['start', 'end', 'done']],
    ['instructions', '<?xml version="1.0"?>\n<?x <y ?><a><?z?></a>', ['start', 'end', 'done']],
    ['white space in tags', '<a\n x = "1"\t y=\'2\' ></a \r\n>', ['start', 'end', 'done']],
    ['a greater-than sign in a value', '<a x="1>0"/>', ['start', 'end', 'done']],
    [
      'elements in elements',
      '<a><b/>x<b>y</b></a>',
      ['start', 'start', 'end', 'text x', 'start', 'text y', 'end', 'end', 'done'],
    ],
  ])('%s', (_, xml, expected) => {
    expect(tokens(xml)).toEqual(expected);
  });
});

describe('what is not well formed is refused', () => {
  // The offset is where the token begins, or where the part ends.
  test.each([
    ['', 'cut-off', 0],
    ['   ', 'cut-off', 3],
    ['<a>', 'cut-off', 3],
    ['<a><b></b>', 'cut-off', 10],
    ['<a', 'cut-off', 0],
    ['<a x="1"', 'cut-off', 0],
    ['<a><!-- ', 'cut-off', 3],
    ['<a><![CDATA[x]]</a>', 'cut-off', 3],
    ['<a></a', 'cut-off', 3],
    ['<a></b>', 'wrong-end-tag', 3],
    ['<a><b></a></b>', 'wrong-end-tag', 6],
    ['</a>', 'wrong-end-tag', 0],
    ['<a:b xmlns:a="u"></b>', 'wrong-end-tag', 17],
    ['<a:b></a:b>', 'unknown-prefix', 0],
    ['<a><b xmlns:x="u"/><x:c/></a>', 'unknown-prefix', 19],
    ['<>', 'bad-tag', 0],
    ['< a/>', 'bad-tag', 0],
    ['<a/ >', 'bad-tag', 0],
    ['<a><!x></a>', 'bad-tag', 3],
    ['<a x/>', 'bad-attribute', 0],
    ['<a x=1/>', 'bad-attribute', 0],
    ['<a x="1/>', 'bad-attribute', 0],
    ['<a x="<"/>', 'bad-attribute', 0],
    ['<a x="1"y="2"/>', 'bad-attribute', 0],
    ['<a ="1"/>', 'bad-attribute', 0],
    ['<a x="1" x="1"/>', 'repeated-attribute', 0],
    ['<a a="" b="" c="" d="" e="" f="" g="" h="" i="" a=""/>', 'repeated-attribute', 0],
    ['<a/><b/>', 'stray-text', 4],
    ['<a/>x', 'stray-text', 5],
    ['x<a/>', 'stray-text', 1],
    ['<![CDATA[x]]><a/>', 'stray-text', 0],
  ])('%s', (xml, problem, offset) => {
    const xmlReader = reader(xml);
    while (!['done', 'broken'].includes(xmlReader.next())) {}
    expect(xmlReader.failure).toEqual({
      code: 'file/bad-xml',
      args: { problem, offset },
      place,
      related: [],
    });
    expect(xmlReader.next()).toBe('broken');
  });

  test.each(['&nbsp;', '&', '&amp', '&#0;', '&#xD800;', '&#x110000;', '&#;', '&__proto__;'])(
    'the entity %s',
    (entity) => {
      const xmlReader = reader(`<a x="${entity}">${entity}</a>`);
      xmlReader.next();
      expect(xmlReader.attribute('x')).toBe('');
      expect(xmlReader.failure?.args).toMatchObject({ problem: 'bad-entity' });
    },
  );

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['one after a comment', '<!-- x --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
  ])('%s', (_, xml) => {
    const xmlReader = reader(xml);
    expect(xmlReader.next()).toBe('broken');
    expect(xmlReader.failure).toMatchObject({ code: 'file/dtd', place });
  });

  test('elements nested deeper and tags longer than the limits', () => {
    const deep = reader('<a><a><a/></a></a>', { depth: 2 });
    while (deep.next() !== 'broken') {}
    expect(deep.failure).toMatchObject({
      code: 'file/over-limit',
      args: { limit: 'depth', allowed: 2, found: 3 },
    });
    const long = reader('<a x="" y="" z=""/>', { attributes: 2 });
    expect(long.next()).toBe('broken');
    expect(long.failure).toMatchObject({ args: { limit: 'attributes', allowed: 2, found: 3 } });
  });

  test('a million comments before the root cost no stack', () => {
    expect(tokens(`${'<!---->\n'.repeat(1_000_000)}<a/>`)).toEqual(['start', 'end', 'done']);
  });
});

describe('names and attributes', () => {
  test.each([
    ['the default namespace', `<row xmlns="${MAIN}"/>`, true],
    ['a prefix', `<x:row xmlns:x="${MAIN}"/>`, true],
    ['the strict namespace', '<row xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>', true],
    ['no namespace', '<row/>', false],
    ['another namespace', '<row xmlns="urn:x"/>', false],
    ['an undeclared prefix', `<y:row xmlns="${MAIN}"/>`, false],
    ['another name', `<rows xmlns="${MAIN}"/>`, false],
  ])('row in %s', (_, xml, expected) => {
    const xmlReader = reader(xml);
    xmlReader.next();
    expect(xmlReader.isMain('row')).toBe(expected);
  });

  test('a declaration holds for the element and what is in it, and the inner one wins', () => {
    const xmlReader = reader(`<a xmlns="${MAIN}"><a xmlns="urn:x"><a/></a><a/></a>`);
    const seen: boolean[] = [];
    for (let token = xmlReader.next(); token !== 'done'; token = xmlReader.next()) {
      if (token === 'start') seen.push(xmlReader.isMain('a'));
    }
    expect(seen).toEqual([true, false, false, true]);
  });

  test('attributes are found by name, and by namespace when they have one', () => {
    const uri = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const xmlReader = reader(
      `<a id="1" q:id="2" xmlns:q="${uri}" r:id="3" xmlns:r="urn:x" b="&lt;&#10;\n"/>`,
    );
    xmlReader.next();
    expect(xmlReader.attribute('id')).toBe('1');
    expect(xmlReader.attributeOf([uri], 'id')).toBe('2');
    expect(xmlReader.attribute('i')).toBeUndefined();
    // A line break that is written as itself reads as a space (XML 1.0, 3.3.3), a referenced one stays.
    expect(xmlReader.attribute('b')).toBe('<\n ');
  });
});

describe('walking', () => {
  test('visits children, skipping what a visit leaves unread', () => {
    const xmlReader = reader('<a>t<b><c/><c/></b><b>x</b></a>');
    const depths: number[] = [];
    xmlReader.next();
    xmlReader.forEachChild(() => depths.push(xmlReader.depth));
    expect(depths).toEqual([2, 2]);
    expect(xmlReader.next()).toBe('done');
  });

  test('content joins text and character data, and refuses elements', () => {
    const joined = reader('<a>1<!-- x --><![CDATA[2]]>3</a>');
    joined.next();
    expect(joined.content()).toBe('123');
    const nested = reader('<a>1<b/></a>');
    nested.next();
    nested.content();
    expect(nested.failure?.args).toMatchObject({ problem: 'wrong-structure' });
  });

  test.each([
    ['to the end tag', '<a><b><c/></b><d/></a>', 10],
    ['not over a comment that may hide one', '<a><b><!-- </b> --></b></a>', 6],
    ['not over character data', '<a><b><![CDATA[</b>]]></b></a>', 6],
    ['not out of an empty element', '<a><b/></a>', 7],
  ])('leaps %s', (_, xml, position) => {
    const xmlReader = reader(xml);
    xmlReader.next();
    xmlReader.next();
    xmlReader.leap();
    expect(xmlReader.position).toBe(position);
  });

  test('a refusal stops every walk, and the first one counts', () => {
    const xmlReader = reader('<a><b/><b/><b/></a>');
    let visits = 0;
    xmlReader.next();
    xmlReader.forEachChild(() => {
      visits++;
      xmlReader.malformed('wrong-structure');
      xmlReader.malformed('bad-tag');
    });
    expect(visits).toBe(1);
    expect(xmlReader.failure?.args).toMatchObject({ problem: 'wrong-structure' });
  });
});
