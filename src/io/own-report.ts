/** The line that ends every text report of ours, by which it is known again. */
export const TEXT_REPORT_MARK = 'zone-score/report/1';

/** How every JSON document of ours begins. */
const JSON_START = /^\{\s*"schema"\s*:\s*"zone-score\/[a-z-]+\/\d+"/;

/** Whether a file's bytes are a report that this program wrote: only such a file is replaced without being told to. */
export function isOwnReport(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder();
  if (JSON_START.test(decoder.decode(bytes.subarray(0, 200)))) return true;
  const end = decoder.decode(bytes.subarray(-(TEXT_REPORT_MARK.length + 2))).trimEnd();
  return end.endsWith(TEXT_REPORT_MARK);
}
