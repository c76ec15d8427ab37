/**
 * JSON with signs that turn the direction of writing or give orders to a terminal written as `\u202e` (RFC 8259, section 7), so that
 * nothing is lost, and nothing is obeyed where it is shown as it is. Such signs stand within its strings alone; those below U+0020
 * are escaped in JSON anyway.
 */
export function inertJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
