import type { Workbook } from 'exceljs';

/** The files of a package by their names. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** What exceljs 4.4.0 writes a workbook of cells by, in the order of its own `xlsx.write` (lib/xlsx/xlsx.js). */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

type Step = (zip: PartSink, model: unknown) => Promise<void>;
type PackageWriter = { readonly [S in (typeof STEPS)[number]]: Step } & {
  readonly prepareModel: (model: unknown, options: { readonly useSharedStrings: boolean }) => void;
};

interface PartSink {
  readonly append: (data: string | Uint8Array, file: { readonly name: string }) => void;
}

/**
 * The parts that exceljs makes of a workbook, without its zip: that one turns text to bytes 16 Ki characters at a time, and where
 * a character beyond U+FFFF (𠮷, as in names) falls on such a border, two U+FFFD take its place.
 */
export async function packageParts(book: Workbook): Promise<PackageParts> {
  // as: exceljs declares only the whole of the writing, not its steps
  const writer = book.xlsx as unknown as PackageWriter;
  const { model } = book;
  const parts = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const sink: PartSink = {
    append: (data, { name }) => parts.set(name, typeof data === 'string' ? encoder.encode(data) : data),
  };
  writer.prepareModel(model, { useSharedStrings: true });
  for (const step of STEPS) await writer[step](sink, model);
  return parts;
}
