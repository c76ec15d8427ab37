import type { Chance } from './random.ts'
import { placesOf, swapped } from './sentence.ts'

/** Changes that leave a sentence as true as it was. */
export const harmless: Readonly<Record<string, (text: string, chance: Chance) => string | undefined>> = {
  verbatim: (text) => text,
  'lead-in trimmed': (text) => {
    const lead =
      /^(?:However|Meanwhile|Today|Now|Still|But|And|So|In fact|For example|As a result|Overall|Finally|Additionally|Moreover|Of course|In addition|In this post|On \p{Lu}\p{Ll}+day|Last week|This week|Earlier this \p{Ll}+),? (?=\p{L})/u.exec(
        text,
      )
    if (lead === null) return undefined
    const rest = text.slice(lead[0].length)
    return (rest[0] ?? '').toUpperCase() + rest.slice(1)
  },
  contraction: (text, chance) =>
    replacedOnce(
      text,
      chance,
      /\b(?:is not|are not|do not|does not|did not|cannot|will not|has not|have not|it is|they are|we are|I am|we have|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t|it['’]s|they['’]re|we['’]re|we['’]ve)\b/gi,
      (found) => {
        const lower = found.toLowerCase().replace('’', "'")
        return pairs.get(lower)
      },
    ),
  'quotation marks': (text, chance) =>
    /[“”"]/.test(text) ? (chance.number(2) === 0 ? text.replace(/[“”]/g, '"') : text.replace(/"([^"]*)"/g, '“$1”')) : undefined,
  apostrophe: (text) => (/[’']/.test(text) ? (text.includes('’') ? text.replaceAll('’', "'") : text.replaceAll("'", '’')) : undefined),
  'number word': (text, chance) =>
    replacedOnce(
      text,
      chance,
      /(?<![\w.,$€£-])(?:[2-9]|1[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w,-]|\.\d|:|\s?%)/g,
      (found) => {
        const at = numbers.indexOf(found)
        return at === -1 ? numbers[Number(found)] : String(at)
      },
    ),
  magnitude: (text, chance) =>
    replacedOnce(text, chance, /(?<=\d)(?: million|M\b| billion|B\b|,000(?![,\d]))/g, (found) => magnitudes.get(found)),
  percent: (text, chance) => replacedOnce(text, chance, /(?<=\d)(?:%| percent)/g, (found) => (found === '%' ? ' percent' : '%')),
  'that left out': (text, chance) => replacedOnce(text, chance, /(?<=\b(?:said|says|believe|believes|announced)) that\b/g, () => ''),
}

const pairs = new Map(
  [
    ['is not', "isn't"],
    ['are not', "aren't"],
    ['do not', "don't"],
    ['does not', "doesn't"],
    ['did not', "didn't"],
    ['cannot', "can't"],
    ['will not', "won't"],
    ['it is', "it's"],
    ['they are', "they're"],
    ['we are', "we're"],
    ['we have', "we've"],
    ['i am', "I'm"],
    ['has not', "hasn't"],
    ['have not', "haven't"],
  ].flatMap(([long = '', short = '']) => [[long, short] as const, [short, long] as const]),
)
const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const magnitudes = new Map([
  [' million', 'M'],
  ['M', ' million'],
  [' billion', 'bn'],
  ['B', ' billion'],
  [',000', '000'],
])

function replacedOnce(text: string, chance: Chance, form: RegExp, by: (found: string) => string | undefined): string | undefined {
  const found = chance.pick(placesOf(text, form))
  const made = found === undefined ? undefined : by(found[0])
  return found === undefined || made === undefined ? undefined : swapped(text, found, made)
}
