/**
 * Joins the lines of a text of `format=flowed` (RFC 3676): a line that ends with a blank goes on in the next one of the
 * same quote depth; a blank put before a line for safety goes. With `isBlankDropped` (DelSp) the last blank goes too.
 * `unflowed('A long \nline.\n-- \nAnn', false)` → `A long line.\n-- \nAnn`
 */
export function unflowed(text: string, isBlankDropped: boolean): string {
  const lines: string[] = []
  let open: { depth: number; parts: string[] } | undefined
  const close = (): void => {
    if (open) lines.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.parts.join('')}`)
    open = undefined
  }
  for (const line of text.split('\n')) {
    const depth = /^>{0,100}/.exec(line)?.[0].length ?? 0
    const bare = line.slice(depth)
    const said = bare.startsWith(' ') ? bare.slice(1) : bare
    if (open && open.depth !== depth) close()
    // A signature begins with a line that ends with a blank and never flows.
    const isFlowed = said.endsWith(' ') && said !== '-- '
    if (said === '-- ') close()
    open ??= { depth, parts: [] }
    open.parts.push(isFlowed && isBlankDropped ? said.slice(0, -1) : said)
    if (!isFlowed) close()
  }
  close()
  return lines.join('\n')
}
