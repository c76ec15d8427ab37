/**
 * The amounts a text names with a magnitude, as plain numbers, so that `$6B`, `6 billion` and `60 亿` are the same one.
 * Numbers without a magnitude are left to the words. Three digits count, because reports round.
 * `amountsOf('a $6.04bn deal')` → `['6040000000']`
 */
export function amountsOf(text: string): readonly string[] {
  const amounts: string[] = []
  for (const found of text.slice(0, textMax).matchAll(amountPattern)) {
    const [, whole = '', fraction = '', unit = ''] = found
    const magnitude = magnitudes[unit.toLowerCase()]
    if (magnitude === undefined) continue
    const value = Number(whole.replaceAll(',', '') + fraction) * magnitude
    amounts.push(String(Number(value.toPrecision(3))))
  }
  return amounts
}

/** A lead is some hundred characters; nobody asks for the amounts of a book. */
const textMax = 20_000

const amountPattern =
  /(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(\.\d{1,6})?[ -]?(万亿|千万|百万|thousand|million(?:en)?|millones|milhões|billion|trillion|bn|mn|tn|[kmbt](?!\p{L})|[千万萬亿億兆])/giu

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millionen: 1e6,
  millones: 1e6,
  milhões: 1e6,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  万亿: 1e12,
  兆: 1e12,
}
