const names: Readonly<Record<string, string>> = {
  amp: '&',
  apos: '’',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
}

/**
 * Opens the character references that were escaped twice on their way into a title, a JSON text or an attribute. The
 * result is text for people, never markup. `unescaped('Maria &amp; Ben&#8217;s')` → `Maria & Ben’s`
 */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,6});/g, (whole) => {
    const name = whole.slice(1, -1)
    return name.startsWith('#') ? (characterOf(name.slice(1)) ?? whole) : (names[name] ?? whole)
  })
}

function characterOf(number: string): string | undefined {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number)
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}
