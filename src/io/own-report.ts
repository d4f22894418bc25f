/** What our reports say of themselves, each format in its own way, so that they are known again. */
export const REPORT_MARK = 'zone-score/report/1';

/** How every JSON document of ours begins. */
const JSON_START = /^\{\s*"schema"\s*:\s*"zone-score\/[a-z-]+\/\d+"/;
/** How every text of ours ends: on a line of its own, as a remark of csv, as a comment of Markdown. */
const TEXT_END = /\n(?:#|<!-- )?zone-score\/report\/1(?: -->)?\s*$/;
/** A workbook of ours keeps its properties uncompressed near its start; another program that saves it does not. */
const WORKBOOK_START = /^PK\x03\x04.*docProps\/core\.xml<\?xml.*<cp:category>zone-score\/report\/1</s;
const WORKBOOK_HEAD = 4096;

/** Whether a file's bytes are a report that this program wrote: only such a file is replaced without being told to. */
export function isOwnReport(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder();
  const start = decoder.decode(bytes.subarray(0, WORKBOOK_HEAD));
  if (JSON_START.test(start) || WORKBOOK_START.test(start)) return true;
  return TEXT_END.test(decoder.decode(bytes.subarray(-2 * REPORT_MARK.length)));
}
