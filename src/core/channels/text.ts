import type { Brief, Citation, Claim, Edition, EditionSection, Relation } from '../model/edition.ts'
import { failures } from '../model/failure.ts'
import { shortDay } from '../model/instant.ts'
import { present } from '../model/present.ts'
import { capitalized } from '../text/capitalized.ts'
import { countWords, numberWords } from '../text/count-words.ts'
import { calendarAddress } from './calendar-address.ts'
import type { ChannelKind } from './channel.ts'
import { citedOf } from './cited.ts'
import { webAddress } from './markup.ts'
import { correctedWords, noteDay, notesOn } from './notes.ts'
import { plainText } from './plain.ts'
import { othersOf, type ReporterGroup, reportersOf } from './reporters.ts'
import { citationKey, claimsOf, evidenceOf, isLeadTitle, tellingOf, toldTitle } from './telling.ts'
import { widthOf, wrap } from './width.ts'
import {
  checkWords,
  corroborationWords,
  countedDaysWords,
  countedValueWords,
  datelineWords,
  eventDateWords,
  eventWords,
  foreignWords,
  hasFirstHand,
  headlineOnlyWords,
  isOlder,
  type LeftOutGroup,
  leftOutGroups,
  moreOutletsWords,
  noPrimaryWords,
  olderWords,
  otherRelationWords,
  passageWords,
  primaryWords,
  reachedWords,
  relationWords,
  reportCountWords,
  sampleNotice,
  standingWords,
  titleWords,
  unbroken,
  weakWords,
} from './wording.ts'

const columns = 80

/** The edition as plain text, 80 columns wide, for a terminal or a mail’s text part. Only addresses may be longer. */
export const text: ChannelKind = {
  kind: 'text',
  title: 'Plain text',
  render(edition, context) {
    const path = context.links({ at: 'file', beat: edition.beat, date: edition.date, format: 'txt' }) ?? 'edition.txt'
    return {
      channel: 'text',
      files: [{ path, type: 'text/plain; charset=utf-8', body: editionText(edition, { calendar: calendarAddress(edition, context) }) }],
    }
  },
}

export type TextWishes = {
  /** Address of what is coming up, as a calendar. */
  readonly calendar: string
  /** Where the paper can be reached: the address that lists what was left out; here it is then counted by its reasons. */
  readonly leftOutAt?: string
  /** Likewise the address of a story. */
  readonly storyAt?: (storyId: string) => string
  /** Where it must be short: the evidence names outlet, time and address, and not the passage’s words. */
  readonly hasNoPassages?: boolean
}

type Sheet = Pick<TextWishes, 'storyAt'> & { readonly edition: Edition; readonly numbers: ReadonlyMap<string, number> }
type Lines = readonly string[]

/** The edition as lines of 80 columns, each sentence with its citations, and the evidence under numbers at the end. */
export function editionText(edition: Edition, { calendar, leftOutAt, storyAt, hasNoPassages = false }: TextWishes): string {
  const evidence = evidenceOf(claimsOf(edition))
  const numbers = new Map(evidence.map(({ citation }, index) => [citationKey(citation), index + 1]))
  const sheet: Sheet = { edition, numbers, ...present({ storyAt }) }
  const lines: Lines = [
    ...masthead(edition),
    ...titleLines(sheet),
    ...part(
      'Corrected since',
      (edition.noted ?? []).flatMap((note) => bullet(`${noteDay(note, edition)}: ${sentence(note.claim, sheet)}`)),
    ),
    ...part('Top stories', spaced(edition.top.map((brief) => story(brief, sheet)))),
    ...part('Key insights', spaced(edition.insights.map((claim) => bullet(sentence(claim, sheet))))),
    ...edition.sections.flatMap((section) => sectionOf(section, sheet)),
    ...part('In brief', spaced(edition.inBrief.map((brief) => newsItem(brief, sheet)))),
    ...part('Continuing', spaced(edition.continuing.map((brief) => newsItem(brief, sheet)))),
    ...part(
      'Coming up',
      edition.comingUp.length === 0
        ? []
        : [
            ...edition.comingUp.flatMap((event) =>
              bullet(`${eventDateWords(event)}, “${plainText(eventWords(event))}”: ${sentence(event.claim, sheet)}`),
            ),
            '',
            `All as a calendar: ${calendar}`,
          ],
    ),
    ...part(
      'Corrections',
      edition.corrections.flatMap((claim) => bullet(sentence(claim, sheet))),
    ),
    ...part('Left out', leftOut(edition, leftOutAt)),
    ...part('Sources of the day', sources(edition)),
    ...part('How this edition was checked', paragraph(checkWords(edition), 0)),
    ...part('Evidence', spaced(evidence.map(({ citation }, index) => note(citation, index + 1, { edition, hasNoPassages })))),
  ]
  return `${lines.join('\n')}\n`
}

function titleLines(sheet: Sheet): Lines {
  const { edition } = sheet
  if (isLeadTitle(edition)) return []
  const title = toldTitle(edition)
  return ['', ...paragraph(titleWords(edition), 0), ...(title ? paragraph(citations(title, sheet), 0) : [])]
}

function masthead(edition: Edition): Lines {
  const nameplate = `H E A D W A T E R  ·  ${plainText(edition.beatTitle).toLocaleUpperCase('en')}`
  return [
    ...(edition.isSample ? [...wrap(sampleNotice, columns).map(centered), ''] : []),
    ...wrap(nameplate, columns).map(centered),
    ...wrap(datelineWords(edition), columns).map(centered),
    ...(hasFirstHand(edition) ? [centered('* marks a first-hand source')] : []),
    '═'.repeat(columns),
  ]
}

function centered(line: string): string {
  return ' '.repeat(Math.max(0, Math.floor((columns - widthOf(line)) / 2))) + line
}

function part(title: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : ['', `── ${title.toLocaleUpperCase('en')} ${'─'.repeat(columns - title.length - 4)}`, '', ...lines]
}

function spaced(blocks: readonly Lines[]): Lines {
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
}

function story(brief: Brief, sheet: Sheet): Lines {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const state = [
    standingWords[brief.standing],
    corroborationWords(brief),
    ...(brief.form === 'headline' && headline.isWeak !== true ? ['headline only'] : []),
  ]
  return [
    ...paragraph(plainText(headline.text), 0),
    ...paragraph(citations(headline, sheet), 2),
    ...paragraph(state.join(' · '), 2),
    ...sentences.flatMap((claim) => paragraph(sentence(claim, sheet), 2)),
    ...(whatIsNew ? paragraph(sentence(whatIsNew, sheet), 2) : []),
    ...paragraph(primaryLine(brief), 2),
    ...primaryAddress(brief),
    ...reportLines(brief, sheet.edition),
    ...storyAddress(brief, sheet),
  ]
}

/** Where the first-hand source is, where no sentence cites it: what is cited has its address in the evidence. */
function primaryAddress(brief: Brief): Lines {
  const address = webAddress(othersOf(brief).primary?.url ?? '')
  return address === undefined ? [] : [`  ${address}`]
}

function storyAddress({ storyId }: Brief, { storyAt }: Sheet): Lines {
  return storyAt === undefined ? [] : [`  ${storyAt(storyId)}`]
}

function primaryLine(brief: Brief): string {
  if (!brief.primary) return plainText(noPrimaryWords(brief))
  const { outletName, title, kind } = brief.primary
  return `* First-hand: ${plainText(outletName)}: ${plainText(title)} (${primaryWords[kind]})`
}

function reportLines(brief: Brief, edition: Edition): Lines {
  return reportersOf(brief).flatMap((group) => paragraph(reporterLine(group, relationWords, edition), 2))
}

function reporterLine({ relation, reporters, more }: ReporterGroup, words: Readonly<Record<Relation, string>>, edition: Edition): string {
  const named = reporters.map(({ outletName, language, reportCount }) => {
    const foreign = foreignWords(language, edition)
    return unbroken(plainText(outletName) + reportCountWords(reportCount) + (foreign ? ` (${foreign})` : ''))
  })
  return `${words[relation]} ${named.join(', ')}${moreOutletsWords(more)}.`
}

function sectionOf(section: EditionSection, sheet: Sheet): Lines {
  return part(plainText(section.title), spaced(section.briefs.map((brief) => newsItem(brief, sheet))))
}

function newsItem(brief: Brief, sheet: Sheet): Lines {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const noText = headlineOnlyWords(brief)
  return [
    ...bullet(sentence(headline, sheet)),
    ...[...sentences, ...(whatIsNew ? [whatIsNew] : [])].flatMap((claim) => paragraph(sentence(claim, sheet), 2)),
    ...paragraph(noText.join(' '), 2),
    ...others(brief, sheet.edition),
    ...storyAddress(brief, sheet),
  ]
}

/** The first-hand source, marked, and who else reports it: what the citations have not named. */
function others(brief: Brief, edition: Edition): Lines {
  const { primary, groups } = othersOf(brief)
  const firstHand = primary ? paragraph(`* ${plainText(primary.outletName)} (${primaryWords[primary.kind]})`, 2) : []
  const reporters = groups.map((group) => reporterLine(group, otherRelationWords, edition)).join(' ')
  return [...firstHand, ...primaryAddress(brief), ...paragraph(reporters, 2)]
}

function leftOut(edition: Edition, elsewhere: string | undefined): Lines {
  if (edition.leftOut.length === 0) return ['Nothing was left out.']
  const groups = leftOutGroups(edition.leftOut)
  const head = `${countWords(edition.leftOut.length, 'item', 'items')}, each with its reason:`
  const tally = groups.flatMap((group) => {
    const [first = '', ...rest] = paragraph(group.words, 9)
    return [numberWords(group.rows.length).padStart(7) + first.slice(7), ...rest]
  })
  if (elsewhere !== undefined) return [head, ...tally, '', `All of them: ${elsewhere}`]
  const listed = groups.filter((group) => !isOlder(group)).flatMap((group) => ['', ...leftOutGroup(group, edition)])
  return [head, ...tally, ...listed, ...groups.filter(isOlder).flatMap((group) => ['', ...paragraph(olderWords(group), 0)])]
}

function leftOutGroup({ words, rows }: LeftOutGroup, edition: Edition): Lines {
  const lines = rows.flatMap((row) => {
    const foreign = foreignWords(row.language, edition)
    return bullet(`${plainText(row.title)} (${plainText(row.outletName)}${foreign ? `, ${foreign}` : ''})`)
  })
  return [`${capitalized(words)}:`, ...lines]
}

function sources(edition: Edition): Lines {
  const missing = edition.sources.flatMap((source) => {
    if (!source.failure) return []
    const since = source.failingSince === undefined ? '' : ` Since ${shortDay(source.failingSince, edition.zone)}.`
    const why = `${failures[source.failure.code].title.toLowerCase()}. ${plainText(source.failure.why)}`
    return bullet(`${plainText(source.title)}: ${why}${since} (${source.failure.code})`)
  })
  return [`${reachedWords(edition)}.`, ...missing]
}

type Noting = { readonly edition: Edition; readonly hasNoPassages: boolean }

function note(citation: Citation, number: number, { edition, hasNoPassages }: Noting): Lines {
  const mark = `[${number}] `
  if (citation.kind === 'count') {
    const days = countedDaysWords(citation)
    return [
      ...paragraph(`${mark}Counted over the archive: ${plainText(citation.label)}: ${countedValueWords(citation)}`, 0),
      ...(days === '' ? [] : paragraph(`By edition: ${days}`, 4)),
    ]
  }
  const foreign = foreignWords(citation.language, edition)
  const facts = [
    passageWords(citation, edition),
    ...(citation.isPrimary ? ['first-hand'] : []),
    ...(foreign ? [foreign] : []),
    ...(citation.form === 'headline' ? ['headline only'] : []),
  ]
  return [
    ...paragraph(`${mark}${facts.join(', ')}`, 0),
    ...(hasNoPassages ? [] : paragraph(`“${plainText(citation.quote)}”`, 4)),
    ...paragraph(plainText(citation.title), 4),
    `    ${webAddress(citation.url) ?? '(no web address)'}`,
  ]
}

function sentence(claim: Claim, sheet: Sheet): string {
  return `${plainText(claim.text)} ${citations(claim, sheet)}`
}

function citations(claim: Claim, { edition, numbers }: Sheet): string {
  const written = citedOf(claim, edition).map(({ words, isPrimary, citations }) => {
    const marks = citations.map((citation) => `[${numbers.get(citationKey(citation)) ?? 0}]`)
    return unbroken(`${isPrimary ? '*' : ''}${words} ${marks.join(' ')}`)
  })
  const notes = notesOn(claim, edition).map((note) => unbroken(correctedWords(note, edition)))
  return `(${[...written, ...weakWords(claim.isWeak).map(unbroken), ...notes].join('; ')})`
}

function bullet(words: string): Lines {
  return wrapped(words, columns - 2).map((line, index) => (index === 0 ? '• ' : '  ') + line)
}

function paragraph(words: string, indent: number): Lines {
  return wrapped(words, columns - indent).map((line) => ' '.repeat(indent) + line)
}

/** No-break spaces have done their work when the lines are made; a reader searches for plain ones. */
function wrapped(words: string, width: number): Lines {
  return wrap(words, width).map((line) => line.replaceAll('\u00a0', ' '))
}
