import { plainText } from '../channels/plain.ts'

/** What takes no column, or a column in some terminals and none in others: a soft hyphen, tags, marks of annotation. */
const doubtful = /[\u00ad\u180e\u2060-\u2064\u206a-\u206f\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu
/** More marks than any script sets over one letter run into the lines above and below. */
const piledMarks = /(\p{M}{4})\p{M}+/gu

/**
 * A text as one line that a terminal shows as text: `plainText`, and without characters whose width terminals do not agree on.
 * `safeText('a\u001b]8;;https://x.example\u0007b')` → `a]8;;https://x.exampleb`
 */
export function safeText(text: string): string {
  return plainText(text.replace(doubtful, '')).replace(piledMarks, '$1')
}
