/** Whether a headline is only the name of a document: `tarn/tarn v4.0`, `CVE-2026-1: …`, `[local] Tarn 3 - …`. */
export function isRecordTitle(title: string): boolean {
  return /^[\w.-]+\/[\w.-]+\b|^[A-Z]{2,5}-\d{4}\b|^GHSA-|^\[/.test(title)
}

/** Whether a headline was cut by its source: `An injection vulnerability in the backend of Tarn 3.1 throu...` */
export function isCutTitle(title: string): boolean {
  return /(?:…|\.\.\.)$/u.test(title.trim())
}
