/** Text a person can see, and what was written into it for machines only. */
export type Seen = { readonly text: string; readonly hidden: readonly { readonly text: string; readonly how: string }[] }

/**
 * Takes out the characters nobody sees: tag characters (U+E0000–E007F), bidirectional controls, zero-width marks. What they
 * carried comes back as hidden text: tag characters decoded, runs of zero-width marks read as bits, overridden runs
 * turned round, and words that are cut letter by letter with zero-width marks, which are hidden from search, not from the eye,
 * and no honest text has. `seenOf('Read on.\u{e0049}')` → `{ text: 'Read on.', hidden: [{ text: 'I', how: 'tag characters' }] }`
 */
export function seenOf(text: string): Seen {
  if (!unseen.test(text)) return { text, hidden: [] }
  const hidden: { text: string; how: string }[] = []
  const withoutTags = text.replace(/[\u{e0000}-\u{e007f}]+/gu, (run) => {
    const note = Array.from(run, (sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) & 0x7f)).join('')
    hidden.push({ text: note.replace(/[^ -~]/g, ''), how: 'tag characters' })
    return ''
  })
  const withoutTurned = withoutTags.replace(/\u202e([^\u202c\u202e\n]*)\u202c?/g, (_, run: string) => {
    hidden.push({ text: Array.from(run).toReversed().join(''), how: 'reversed text' })
    return ''
  })
  const withoutBits = withoutTurned.replace(/[\u200b-\u200d\u2060\ufeff]{16,}/g, (run) => {
    const note = textOfBits(run)
    if (note !== '') hidden.push({ text: note, how: 'zero-width characters' })
    return ''
  })
  const marks = withoutBits.match(splittingMark)?.length ?? 0
  const bare = withoutBits
    .replace(/[\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\u180e]/g, '')
    .replace(looseJoiner, '')
  if (marks >= splitMarksMin && marks > bare.length * splitShareMin) {
    hidden.push({ text: bare, how: 'zero-width characters' })
    return { text: '', hidden }
  }
  return { text: bare, hidden }
}

const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u
/** Joiners belong between letters of Arabic, Indic and other scripts and in emoji; after a Latin, Greek or Cyrillic letter or a digit they join nothing. */
const looseJoiner = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\s.,;:!?])[\u200c\u200d]+/gu
const splittingMark = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}\s.,;:])[\u200b-\u200d\u2060\ufeff]/gu
/** A word or two cut up happens in long names and addresses; a text of which a third is marks does not. */
const splitMarksMin = 12
const splitShareMin = 0.3

/** Two kinds of marks are bits of ASCII, eight to a letter; either may be the one. */
function textOfBits(run: string): string {
  const zero = run[0]
  const bits = Array.from(run, (sign) => (sign === zero ? '0' : '1')).join('')
  const letters = (bits.match(/[01]{8}/g) ?? []).map((eight) => String.fromCharCode(Number.parseInt(eight, 2)))
  return letters.join('').replace(/[^ -~\n]/g, '')
}
