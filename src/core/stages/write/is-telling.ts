/** Whether a headline is only the name of a document: `tarn/tarn v4.0`, `CVE-2026-1: …`, `[local] Tarn 3 - …`. */
export function isRecordTitle(title: string): boolean {
  return /^[\w.-]+\/[\w.-]+\b|^[A-Z]{2,5}-\d{4}\b|^GHSA-|^\[/.test(title)
}

/** Whether a headline tells something by itself: no record, and more than a name and a number. */
export function isTelling(title: string): boolean {
  return title.split(/\s+/).length >= 4 && !isRecordTitle(title)
}
