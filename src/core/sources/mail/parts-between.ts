/**
 * What stands between the lines `--boundary` of a body in several parts (RFC 2046, section 5.1.1); the last part may lack its end.
 * `[...partsBetween('--a\nx\n--a--', 'a')]` → `['x']`
 */
export function* partsBetween(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`
  let from: number | undefined
  for (let at = markAfter(body, mark, 0); at !== undefined; at = markAfter(body, mark, at + mark.length)) {
    if (from !== undefined) yield withoutLineEnd(body.slice(from, at))
    if (body.startsWith('--', at + mark.length)) return
    const end = body.indexOf('\n', at)
    from = end === -1 ? body.length : end + 1
  }
  if (from !== undefined) yield body.slice(from)
}

function markAfter(body: string, mark: string, from: number): number | undefined {
  for (let at = body.indexOf(mark, from); at !== -1; at = body.indexOf(mark, at + 1)) {
    const isLine = at === 0 || body.charAt(at - 1) === '\n'
    if (isLine && /^(?:--)?[ \t\r]{0,80}(?:\n|$)/.test(body.slice(at + mark.length, at + mark.length + 90))) return at
  }
  return undefined
}

/** The line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1). */
function withoutLineEnd(text: string): string {
  if (!text.endsWith('\n')) return text
  return text.slice(0, text.endsWith('\r\n') ? -2 : -1)
}
