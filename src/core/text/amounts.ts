/**
 * The amounts a text names with a magnitude, as plain numbers, so that `$6B`, `6 billion`, `60 亿`, `6 млрд`, `60억` and
 * `6.000 Millionen` are the same one. Numbers without a magnitude are left to the words. Three digits count, because
 * reports round.
 * `amountsOf('a $6.04bn deal')` → `['6040000000']`
 */
export function amountsOf(text: string): readonly string[] {
  return hasDigit.test(text) ? [...text.slice(0, textMax).matchAll(numberPattern)].flatMap((found) => amountOf(found)?.amount ?? []) : []
}

/** A text without its amounts, so that their digits are not taken for numbers of their own. `a $6bn deal` → `a $  deal` */
export function withoutAmounts(text: string): string {
  if (!hasDigit.test(text)) return text
  let rest = ''
  let from = 0
  for (const found of text.slice(0, textMax).matchAll(numberPattern)) {
    const { length } = amountOf(found) ?? {}
    if (length === undefined) continue
    rest += `${text.slice(from, found.index)} `
    from = found.index + length
  }
  return rest + text.slice(from)
}

const hasDigit = /\d/

/** A lead is some hundred characters; nobody asks for the amounts of a book. */
const textMax = 20_000

/** A number, a blank or a hyphen, and what may be its unit: one word or two, or the rest of a script without blanks. */
const numberPattern = /(\d{1,3}(?:[,.]\d{3}){1,4}(?!\d)|\d{1,15})([.,]\d{1,6})?([ \u00a0\u202f-]?)(\p{L}{1,12}(?: (?:millones|milhões))?)/gu

const magnitudes: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [1e3, 'k thousand тыс тысяч тысячи tausend mila mil 千 천 ألف אלף'],
    [1e4, '万 萬 만'],
    [1e5, 'lakh lakhs'],
    [
      1e6,
      'm mn mln mio million millions millionen millones millón milhões milhão milioni milione miljoen млн миллион миллиона миллионов 百万 백만 مليون מיליון',
    ],
    [1e7, 'crore crores 千万 천만'],
    [1e8, '亿 億 억'],
    [
      1e9,
      'mil_millones mil_milhões b bn bln mrd billion billions milliard milliards milliarde milliarden miliardi miliardo miljard bilhão bilhões млрд миллиард миллиарда миллиардов 십억 مليار مليارات מיליארד',
    ],
    [1e12, 't tn trn trillion trillions трлн триллион триллиона триллионов trilhão trilhões 万亿 萬億 兆 조 تريليون טריליון'],
  ].flatMap(([value, units]) =>
    String(units)
      .split(' ')
      .map((unit) => [unit.replace('_', ' '), Number(value)]),
  ),
)

/** The longest is `millionen`; units of scripts without blanks are short, and words follow them at once. */
const unspacedUnitMax = 2
const unspaced = /^[\p{Script=Han}\p{Script=Hangul}]/u

type Amount = { readonly amount: string; readonly length: number }

function amountOf([all, whole = '', fraction = '', , word = '']: RegExpExecArray): Amount | undefined {
  const unit = unitOf(word)
  if (unit === undefined) return undefined
  const isDotted = dottedThousands.test(whole) && dottedUnits.test(unit) && !english.test(unit)
  const digits = isDotted ? whole.replaceAll('.', '') : whole.replaceAll(',', '')
  const value = Number(digits + fraction.replace(',', '.')) * (magnitudes[unit] ?? 1)
  if (!Number.isFinite(value)) return undefined
  return { amount: String(Number(value.toPrecision(3))), length: all.length - word.length + unit.length }
}

/** In these languages a dot parts thousands: `6.000 millones`. */
const dottedUnits = /^(?:mil|tausend|mio|mrd|bilh|trilh)/
const dottedThousands = /^\d{1,3}(?:\.\d{3})+$/
const english = /^(?:millions?|billions?|trillions?)$/

function unitOf(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (!unspaced.test(lower)) {
    if (magnitudes[lower] !== undefined) return lower
    const first = lower.split(' ', 1)[0] ?? ''
    return magnitudes[first] === undefined ? undefined : first
  }
  for (let length = unspacedUnitMax; length > 0; length -= 1) {
    const unit = lower.slice(0, length)
    if (magnitudes[unit] !== undefined) return unit
  }
  return undefined
}
