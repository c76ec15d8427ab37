// table
/** How languages write the months, each by the letters its word begins with; twelve a line, January first. Marks are taken off before. */
const beginnings: Readonly<Record<string, string>> = {
  cs: 'led|uno|brez|dub|kvet|cervn|cervenc|srp|zar|rij|list|pros',
  da: 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec',
  de: 'jan|feb|marz|apr|mai|juni|juli|aug|sep|okt|nov|dez',
  en: 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
  es: 'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic',
  fr: 'janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec',
  it: 'gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic',
  nl: 'jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec',
  pl: 'stycz|lut|marc|kwie|maj|czerw|lip|sierp|wrze|paz|list|grud',
  pt: 'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez',
  ru: 'янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек',
  sv: 'jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec',
  tr: 'oca|sub|mart|nis|may|haz|tem|agu|eyl|eki|kas|ara',
  uk: 'січ|лют|бер|квіт|трав|черв|лип|серп|верес|жовт|лист|груд',
}

/** The longest beginnings first, so that `červenec` is not taken for `červen`. */
const months: readonly (readonly [string, number])[] = Object.values(beginnings)
  .flatMap((words) => words.split('|').map((word, index) => [word, index + 1] as const))
  .toSorted(([one], [other]) => other.length - one.length)

/** A month’s word is no longer than this and its beginning no shorter; `listopada`, `September`. */
const wordCharsMax = 12

/**
 * The number of the month that a word names in one of fourteen languages, or undefined.
 * `monthOf('février')` → 2, `monthOf('Sept.')` → 9, `monthOf('Monday')` → undefined
 */
export function monthOf(word: string): number | undefined {
  if (word.length > wordCharsMax) return undefined
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace('ł', 'l')
  if (notMonths.has(bare)) return undefined
  return months.find(([beginning]) => bare.startsWith(beginning))?.[1]
}

/** Words that begin like a month and stand beside numbers. */
const notMonths = new Set('list mark market marks maybe mayor second section set sets setup total'.split(' '))
