import type { Chance } from './random.ts'
import { namesIn, placesOf, type Sentence, swapped } from './sentence.ts'

/** A wrong sentence, or a right one held against the wrong source; undefined where the sentence has nothing of the kind. */
export type Wrong = { readonly claim: string; readonly source: string }
export type Error = (sentence: Sentence, chance: Chance) => Wrong | undefined

/** Makes one error of each kind that the check has to catch, in several ways each. */
export const errors: Readonly<Record<string, Error>> = {
  number: changed(wrongNumber),
  date: changed(wrongDate),
  name: changed(wrongName),
  office: changed(wrongOffice),
  version: changed(wrongVersion),
  negation: changed(wrongNegation),
  modality: changed(wrongModality),
  attribution: changed(wrongAttribution),
  source: ({ text, alike, other }, chance) => ({ claim: text, source: chance.number(2) === 0 ? (alike ?? other) : other }),
  quotation: changed(inventedQuotation),
}

type Change = (sentence: Sentence, chance: Chance) => string | undefined

function changed(change: Change): Error {
  return (sentence, chance) => {
    const claim = change(sentence, chance)
    return claim === undefined || claim === sentence.text || sentence.source.includes(claim)
      ? undefined
      : { claim, source: sentence.source }
  }
}

/** Tries ways in an order of chance until one applies. */
function anyOf(ways: readonly Change[]): Change {
  return (sentence, chance) => {
    const from = chance.number(ways.length)
    return ways
      .map((_way, at) => ways[(from + at) % ways.length]?.(sentence, chance))
      .find((made) => made !== undefined && made !== sentence.text)
  }
}

/** Replaces one place of a form by what `by` makes of it. */
function replaced(form: RegExp, by: (found: string, chance: Chance, sentence: Sentence) => string | undefined): Change {
  return (sentence, chance) => {
    const found = chance.pick(placesOf(sentence.text, form))
    const made = found === undefined ? undefined : by(found[0], chance, sentence)
    return found === undefined || made === undefined ? undefined : swapped(sentence.text, found, made)
  }
}

const plainNumber = /(?<![\p{L}\p{N}.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{N}.]*\d)/gu
const magnitudeOf: Readonly<Record<string, string>> = { million: 'billion', billion: 'million', thousand: 'million', trillion: 'billion' }
const smallNumbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'dozens', 'hundreds']

function wrongNumber(sentence: Sentence, chance: Chance): string | undefined {
  return anyOf([
    replaced(plainNumber, (found, { number }) => String(Number(found.replaceAll(',', '')) + 1 + number(9))),
    replaced(plainNumber, (found) => (found.length > 1 && found[0] !== found[1] ? `${found[1]}${found[0]}${found.slice(2)}` : undefined)),
    replaced(plainNumber, (found) => `${found}0`),
    replaced(/\b(?:million|billion|thousand|trillion)\b/g, (found) => magnitudeOf[found]),
    replaced(/\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b/g, (found, { pick }) =>
      pick(smallNumbers.filter((word) => word !== found)),
    ),
  ])(sentence, chance)
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const another =
  (list: readonly string[]) =>
  (found: string, { pick }: Chance) =>
    pick(list.filter((item) => item !== found))

function wrongDate(sentence: Sentence, chance: Chance): string | undefined {
  return anyOf([
    replaced(
      new RegExp(`\\b(?:${monthNames.filter((name) => name !== 'May' && name !== 'March').join('|')})\\b`, 'g'),
      another(monthNames),
    ),
    replaced(new RegExp(`\\b(?:${dayNames.join('|')})\\b`, 'g'), another(dayNames)),
    replaced(/\b(?:19|20)\d\d\b/g, (found, { number }) => String(Number(found) - 1 - number(4))),
    replaced(
      /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{1,2}\b/g,
      (found, { number }) => String(1 + ((Number(found) + number(20)) % 28)),
    ),
    replaced(
      /\b(?:yesterday|today|tomorrow|last week|this week|next week|last month|next month|last year|next year)\b/g,
      another(['tomorrow', 'last year', 'next month']),
    ),
  ])(sentence, chance)
}

function wrongName(sentence: Sentence, chance: Chance): string | undefined {
  const name = chance.pick(namesIn(sentence.text))
  const pool = chance.number(2) === 0 ? sentence.source : sentence.other
  const isFree = (other: string): boolean => name !== undefined && !other.includes(name) && !name.includes(other)
  const other = chance.pick(namesIn(pool).filter(isFree)) ?? chance.pick(namesIn(sentence.other).filter(isFree))
  return name === undefined || other === undefined ? undefined : sentence.text.replace(name, () => other)
}

const offices = [
  'chief executive',
  'CEO',
  'CTO',
  'CFO',
  'president',
  'vice president',
  'director',
  'founder',
  'co-founder',
  'chairman',
  'spokesperson',
  'researcher',
  'engineer',
  'developer',
  'maintainer',
  'professor',
  'minister',
  'senator',
  'analyst',
  'editor',
  'author',
  'manager',
  'judge',
]
const officeForm = new RegExp(`\\b(?:${offices.join('|')})\\b`, 'g')

function wrongOffice(sentence: Sentence, chance: Chance): string | undefined {
  return anyOf([
    replaced(officeForm, another(offices)),
    replaced(/\b(?:former|acting|interim|deputy|assistant|senior) /g, () => ''),
    replaced(officeForm, (found, { pick }) => `${pick(['former', 'acting', 'deputy'])} ${found}`),
  ])(sentence, chance)
}

function wrongVersion(sentence: Sentence, chance: Chance): string | undefined {
  return replaced(
    /(?<=[A-Za-z][ -]v?|\bv)\d+(?:\.\d+){1,3}\b|(?<=\b[A-Z][a-z]+ )\d{1,2}\b(?! (?:percent|million|billion|years?|days?|months?|,))/g,
    (found, { number }) => {
      const parts = found.split('.')
      const at = number(parts.length)
      return parts.map((part, place) => (place === at ? String(Number(part) + 1 + number(3)) : part)).join('.')
    },
  )(sentence, chance)
}

function wrongNegation(sentence: Sentence, chance: Chance): string | undefined {
  return anyOf([
    replaced(/\b(?:is|are|was|were|will|can|could|has|have|would|should)\b(?! not)/g, (found) => `${found} not`),
    replaced(/\b(?:is|are|was|were)\b(?! not)/g, (found) => `${found} no longer`),
    replaced(/\b(?:is|are|was|were|has|have|does|do|did|would|could|should)(?: not|n['’]t)\b/g, (found) =>
      found.replace(/ not|n['’]t/, ''),
    ),
    replaced(/\b(?:never|no longer|not) /g, () => ''),
    replaced(/\b(?:said|says|announced|confirmed)\b/g, () => 'denied'),
    replaced(/\bwithout\b/g, () => 'with'),
  ])(sentence, chance)
}

function wrongModality(sentence: Sentence, chance: Chance): string | undefined {
  return anyOf([
    replaced(/\b(?:may|might|could)\b/g, () => 'will'),
    replaced(/\b(?:will|can)\b/g, (_found, { pick }) => pick(['may', 'might'])),
    replaced(/\b(?:plans?|plan(?:s|ned|ning)|expects?|expected|hopes?|intends?|wants?|aims?|set|trying|seeks?) to\b/g, () => 'did'),
    replaced(/\b(?:may|might|could|would|should|reportedly|allegedly|likely|possibly|potentially|probably) /g, () => ''),
    replaced(/\b(?:has|have) (?=\p{Ll}+ed\b)/gu, () => 'may have '),
    replaced(/\b(?:is|are) (?=\p{Ll}+ing\b)/gu, () => 'might be '),
    replaced(/\b(?:released|launched|announced|found|acquired|published)\b/g, (found) => `plans to have ${found}`),
  ])(sentence, chance)
}

const sayVerb = '(?:said|says|told|wrote|argues|argued|claims|claimed|warned|explained|noted)'

function wrongAttribution(sentence: Sentence, chance: Chance): string | undefined {
  const otherName =
    chance.pick(namesIn(sentence.source).filter((name) => !sentence.text.includes(name))) ?? chance.pick(namesIn(sentence.other))
  return anyOf([
    replaced(new RegExp(`,["”]? (?:${sayVerb} [^,.]{3,60}|[^,.]{3,50} ${sayVerb})(?=\\.)`, 'gu'), () => ''),
    replaced(new RegExp(`^[^,]{3,60} ${sayVerb} that `, 'gu'), () => ''),
    replaced(/^According to [^,]{3,60}, /g, () => ''),
    replaced(/, according to [^,.]{3,60}(?=[,.])/g, () => ''),
    replaced(new RegExp(`(?<=according to |${sayVerb} )\\p{Lu}[\\p{L}\\p{N}]+(?: \\p{Lu}[\\p{L}\\p{N}]+)?`, 'gu'), () => otherName),
    replaced(new RegExp(`\\p{Lu}[\\p{L}\\p{N}]+(?: \\p{Lu}[\\p{L}\\p{N}]+)?(?= ${sayVerb}\\b)`, 'gu'), () => otherName),
  ])(sentence, chance)
}

const inventions = [
  'a turning point for everyone',
  'we never saw this coming',
  'nothing less than reckless',
  'the best thing we ever built',
  'it was bound to happen',
]

function inventedQuotation(sentence: Sentence, chance: Chance): string | undefined {
  const invented = chance.pick(inventions) ?? ''
  return anyOf([
    replaced(/(?<=[“"])[^”"]{10,}(?=[”"])/g, () => invented),
    replaced(/(?<=[“"][^”"]{5,40} )\p{Ll}{4,}(?= [^”"]{5,}[”"])/gu, (found, { pick }) =>
      pick(['terrible', 'wonderful', 'hardly', 'surely'].filter((word) => word !== found)),
    ),
    replaced(/\.$/g, () => `, calling it “${invented}.”`),
    replaced(/\.$/g, () => `, adding: "${invented}".`),
  ])(sentence, chance)
}
