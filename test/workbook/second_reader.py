"""A second reader of .xlsx: zipfile and ElementTree, nothing of the program's own. Usage: second_reader.py FILE…

Prints one JSON object a file: its sheets with their cells by address, merged ranges, hidden rows and columns.
"""
import datetime
import json
import posixpath
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = ('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
OFFICE = (
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
)
BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}


def local(element):
    namespace, _, name = element.tag[1:].partition('}')
    return name if namespace in MAIN else ''


def children(element, name):
    return [child for child in element if local(child) == name]


def parsed(archive, part):
    data = archive.read(part)
    # expat knows no GB18030
    declared = re.match(rb'<\?xml[^>]*encoding="(GB18030)"\?>', data)
    if declared:
        data = data[declared.end():].decode('gb18030').encode('utf-8')
    return ElementTree.fromstring(data)


def relations(archive, source):
    folder, name = posixpath.split(source)
    root = parsed(archive, posixpath.join(folder, '_rels', name + '.rels'))
    found = {}
    for one in root:
        target = one.get('Target')
        part = target[1:] if target.startswith('/') else posixpath.normpath(posixpath.join(folder, target))
        found[one.get('Id')] = (one.get('Type').rsplit('/', 1)[1], part)
    return found


def unescaped(text):
    decoded = re.sub('_x([0-9A-Fa-f]{4})_', lambda found: chr(int(found[1], 16)), text)
    return decoded.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')


def rich(item):
    texts = [part for one in item for part in ([one] if local(one) == 't' else children(one, 't'))
             if local(one) in ('t', 'r')]
    return ''.join(unescaped(text.text or '') for text in texts)


def date_kind(code):
    bare = re.sub(r'"[^"]*"|\\.|!.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', '', code.split(';')[0], flags=re.I)
    if not re.search('[ymdhs]', bare, re.I):
        return None
    return 'date' if re.search('[yd]', bare, re.I) or not re.search('[hs]', bare, re.I) else 'time'


def styles_of(root):
    codes = {one.get('numFmtId'): one.get('formatCode') for group in children(root, 'numFmts') for one in group}
    for group in children(root, 'cellXfs'):
        for one in children(group, 'xf'):
            number = one.get('numFmtId', '0')
            code = codes.get(number)
            yield date_kind(code) if code is not None else 'date' if int(number) in BUILT_IN_DATES else None


def date_text(serial, kind, from_1904):
    seconds = int(serial * 86400 + 0.5)
    if kind == 'time' and seconds < 86400:
        return str(datetime.timedelta(seconds=seconds)).rjust(8, '0')
    start = datetime.datetime(1904, 1, 1) if from_1904 else datetime.datetime(1899, 12, 30)
    moment = start + datetime.timedelta(seconds=seconds)
    return moment.strftime('%Y-%m-%d') if seconds % 86400 == 0 else moment.strftime('%Y-%m-%d %H:%M:%S')


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters_of(number):
    letters = ''
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def value_of(cell, book):
    kind = cell.get('t', 'n')
    if kind == 'inlineStr':
        return {'kind': 'text', 'text': ''.join(rich(one) for one in children(cell, 'is'))}
    values = children(cell, 'v')
    text = values[0].text if values else None
    if text is None:
        empty = kind == 'str' and values and children(cell, 'f')
        return {'kind': 'text', 'text': ''} if empty else {'kind': 'no-result'} if children(cell, 'f') else None
    if kind == 's':
        return {'kind': 'text', 'text': book['strings'][int(text)]}
    if kind == 'str':
        return {'kind': 'text', 'text': unescaped(text)}
    if kind == 'b':
        return {'kind': 'truth', 'value': text in ('1', 'true')}
    if kind == 'e':
        return {'kind': 'error', 'code': text}
    if kind == 'd':
        return {'kind': 'date', 'text': text.replace('T', ' ')}
    shown = book['styles'][int(cell.get('s', '0'))] if book['styles'] else None
    if shown:
        return {'kind': 'date', 'text': date_text(float(text), shown, book['from_1904'])}
    return {'kind': 'number', 'value': float(text) + 0}


def sheet_of(root, book):
    cells, hidden_rows, hidden_columns = {}, [], set()
    row_number = 0
    for row in (one for data in children(root, 'sheetData') for one in children(data, 'row')):
        row_number = int(row.get('r', row_number + 1))
        column = 0
        before = len(cells)
        for cell in children(row, 'c'):
            address = cell.get('r')
            column = column_number(re.match('[A-Z]+', address)[0]) if address else column + 1
            value = value_of(cell, book)
            formula = bool(children(cell, 'f'))
            if value is not None and (formula or value.get('text') != ''):
                cells[f'{letters_of(column)}{row_number}'] = {'value': value, 'formula': formula}
        if row.get('hidden') in ('1', 'true') and len(cells) > before:
            hidden_rows.append(row_number)
    for one in (one for group in children(root, 'cols') for one in children(group, 'col')):
        if one.get('hidden') in ('1', 'true'):
            hidden_columns.update(range(int(one.get('min')), int(one.get('max')) + 1))
    merges = [one.get('ref') for group in children(root, 'mergeCells') for one in children(group, 'mergeCell')]
    return {'cells': cells, 'hiddenRows': hidden_rows, 'hiddenColumns': sorted(hidden_columns), 'merges': merges}


def read(file):
    with zipfile.ZipFile(file) as archive:
        main = next(part for kind, part in relations(archive, '').values() if kind == 'officeDocument')
        root = parsed(archive, main)
        related = relations(archive, main)
        part_of = {kind: part for kind, part in related.values()}
        book = {
            'from_1904': any(one.get('date1904') in ('1', 'true') for one in children(root, 'workbookPr')),
            'styles': list(styles_of(parsed(archive, part_of['styles']))) if 'styles' in part_of else [],
            'strings': [rich(one) for one in children(parsed(archive, part_of['sharedStrings']), 'si')],
        }
        sheets = []
        for one in (one for group in children(root, 'sheets') for one in children(group, 'sheet')):
            number = next(one.get('{%s}id' % namespace) for namespace in OFFICE if one.get('{%s}id' % namespace))
            kind, part = related[number]
            if kind == 'worksheet':
                state = {'hidden': 'hidden', 'veryHidden': 'very-hidden'}.get(one.get('state'), 'visible')
                sheets.append({'name': one.get('name'), 'visibility': state, **sheet_of(parsed(archive, part), book)})
        return sheets


for path in sys.argv[1:]:
    print(json.dumps(read(path), ensure_ascii=True))
