import type { Beat, Term } from '../model/beat.ts'
import { leaveOutReasons } from '../model/reason.ts'
import { someWords } from '../text/some-words.ts'

/** So many words of a list are shown; the file has them all. */
const shownMax = 12
const happeningWordsMax = 5

/**
 * A beat in plain words, as indented lines: its sections, what belongs and what does not, what makes news, what stays out, and
 * its limits. `beatWords(security)` → `Security (security), written in en`, …
 */
export function beatWords(beat: Beat): readonly string[] {
  const { limits } = beat
  return [
    `${beat.title} (${beat.id}), written in ${beat.language}`,
    `  An edition has up to ${limits.topStories} top stories, ${limits.perSection} in a section, ${limits.inBrief} in brief, ${limits.insights} insights and ${limits.words} words.`,
    `  Nothing below a score of ${beat.floor} is printed, however quiet the day.`,
    beat.languages.length === 0 ? '  Reports in all languages are told.' : `  Reports are told in ${beat.languages.join(', ')}.`,
    'Sections:',
    ...beat.sections.map(({ title, terms }) => `  ${title}: ${someWords(byWeight(terms), shownMax)}`),
    'What belongs:',
    `  words: ${someWords(byWeight(beat.terms.filter(({ weight }) => weight > 0)), shownMax)}`,
    ...line('  names, by reach:', byWeight(beat.names)),
    ...beat.places
      .filter(({ places }) => places.length > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ weight, places }) => `  ${placeWords[Math.round(weight)] ?? placeWords[1]}: ${someWords(places, shownMax)}`),
    'What speaks against:',
    ...line('  words:', byWeight(beat.terms.filter(({ weight }) => weight < 0))),
    ...line('  names that draw attention, and are not of the beat by themselves:', beat.outsiders),
    ...line('  muted:', [...beat.mutes, ...beat.outlets.flatMap(({ place, role }) => (role === 'muted' ? [place] : []))]),
    'What makes news, and what it is worth (3 stops the press):',
    ...beat.happenings
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ title, weight, terms }) => `  ${weight} ${title}: ${someWords(terms, happeningWordsMax)}`),
    'What stays out:',
    ...[...new Set(beat.leaveOut.map(({ reason }) => reason))].map((reason) => `  ${reason}: ${leaveOutReasons[reason]}`),
    ...(beat.boosts.length === 0
      ? []
      : [
          'What matters more, or less:',
          `  ${someWords(
            beat.boosts.map(({ text, weight }) => `${text} ${weight < 0 ? '−' : '+'}${Math.abs(weight)}`),
            shownMax,
          )}`,
        ]),
    ...roleLines(beat),
    ...exemptLines(beat),
  ]
}

const placeWords: readonly string[] = [
  'places',
  'places where such news often is',
  'outlets that write about little else',
  'first-hand places',
]

function roleLines({ outlets }: Beat): readonly string[] {
  const other = outlets.filter(({ role }) => role !== 'muted')
  return other.length === 0 ? [] : ['What outlets are to this beat:', ...other.map(({ place, role }) => `  ${place}: ${role}`)]
}

function exemptLines({ exempt = [] }: Beat): readonly string[] {
  return exempt.length === 0
    ? []
    : ['What is not left out for its form:', ...exempt.map(({ place, reasons }) => `  ${place}: ${reasons.join(', ')}`)]
}

function byWeight(terms: readonly Term[]): readonly string[] {
  return terms.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ text }) => text)
}

function line(title: string, words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [`${title} ${someWords(words, shownMax)}`]
}
