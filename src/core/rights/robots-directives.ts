import type { RightsSignal } from '../model/rights.ts'
import { says } from './says.ts'

/** The name robots.txt, headers and pages may call us by, in lower case. */
export const ourName = 'headwater'

/** Directives that need a value, so that what stands before their colon is no robot’s name. */
const valued: ReadonlySet<string> = new Set(['max-snippet', 'max-image-preview', 'max-video-preview', 'unavailable_after'])

/** Directives about search engines’ own pages; they say nothing about keeping or quoting a text. */
const aside: ReadonlySet<string> = new Set(
  'all none index noindex follow nofollow noodp noydir notranslate noimageindex indexifembedded nositelinkssearchbox'.split(' '),
)

/**
 * The directives of X-Robots-Tag fields or robots meta elements that are meant for us, as one signal: a field may begin with
 * a robot’s name, which holds to the next name. Undefined when they say nothing about keeping, quoting or models.
 * `robotsDirectives('header', ['otherbot: noarchive', 'noarchive, max-snippet:50'])` → `{ says: 'noarchive, max-snippet:50', … }`
 */
export function robotsDirectives(from: 'header' | 'page', values: readonly string[]): RightsSignal | undefined {
  const words = new Set(values.slice(0, valuesMax).flatMap((value) => forUs(value).filter(isAboutText)))
  return words.size === 0 ? undefined : { from, vocabulary: 'robots-meta', says: says([...words].join(', ')) }
}

const valuesMax = 50
const directivesMax = 100

function forUs(value: string): readonly string[] {
  let isOurs = true
  return value.split(',', directivesMax).flatMap((piece) => {
    const colon = piece.indexOf(':')
    const name = (colon < 0 ? '' : piece.slice(0, colon)).trim().toLowerCase()
    const isNamed = colon >= 0 && !valued.has(name)
    if (isNamed) isOurs = name === ourName || name === '*' || name === 'robots'
    const word = (isNamed ? piece.slice(colon + 1) : piece).trim().toLowerCase()
    return isOurs && word !== ''
      ? [
          word
            .split(':')
            .map((part) => part.trim())
            .join(':'),
        ]
      : []
  })
}

function isAboutText(word: string): boolean {
  const [name = '', value = ''] = word.split(':')
  if (name === 'max-snippet') return /^\d{1,9}$/.test(value)
  // A comma inside the date of unavailable_after leaves a piece that is no word.
  return !valued.has(name) && !aside.has(name) && /^[a-z][a-z_-]{1,40}$/.test(name)
}
