/**
 * A text as one line that is safe to show anywhere: without control characters (terminal orders among them), without
 * marks that turn the direction of what follows (Unicode TR 36, “bidirectional text spoofing”), white space as single
 * spaces, and no half characters.
 * `plainText('a\u001b[31m\n b')` → `a[31m b`
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
    .trim()
}
