/**
 * Whether a path with its query fits a pattern of robots.txt (RFC 9309, 2.2.2 and 2.2.3): a prefix, where `*` is any run of
 * characters and a closing `$` the end. It takes one pass over the path: each piece is looked for after the one before it.
 * `fitsPattern('/news/*.html$', '/news/a.html')` → true
 */
export function fitsPattern(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...later] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = isWhole ? later.pop() : undefined
  if (isWhole && last === undefined) return path === first
  let at = first.length
  for (const piece of later) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last))
}
