/**
 * What a translation keeps of a text, in its order: numbers, versions and the numbers of ids, each in one way of writing.
 * Numbers of one digit are left out, because other languages write them as words.
 * `figuresOf('1,500 users of Lamp 2.4 (CVE-2026-12345)')` → 1500, 2.4, 2026, 12345
 */
export function figuresOf(text: string): readonly string[] {
  const figures: string[] = []
  for (const [found] of text.matchAll(figure)) {
    if (figures.length >= figuresMax) break
    const plain = found.replace(/[.,]$/, '')
    const written = grouped.test(plain) ? plain.replaceAll(/[.,]/g, '') : plain.replaceAll(',', '.')
    if (written.length > 1) figures.push(written)
  }
  return figures.length === 0 ? none : figures
}

/** Most short texts have none: they share one list. */
const none: readonly string[] = []
/** More figures than this make a table, whose order tells nothing. */
const figuresMax = 120
const figure = /\d[\d.,]{0,15}/g
/** Thousands set off by points or commas: `1.500`, `2,000,000`. A version whose last part has three digits is read the same way in both languages. */
const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3}){0,3}$/
