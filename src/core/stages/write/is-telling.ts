/**
 * Whether a headline tells something by itself. `tarn/tarn v4.0`, `CVE-2026-1: …` and `[local] Tarn 3 - …` are names of
 * documents: records, not news written for readers.
 */
export function isTelling(title: string): boolean {
  return title.split(/\s+/).length >= 4 && !/^[\w.-]+\/[\w.-]+\b|^(?:CVE|GHSA|DSA|USN|RHSA)-|^\[/.test(title)
}
