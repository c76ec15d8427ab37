import { noteDay, notesOnStory } from '../../channels/notes.ts'
import { tellingOf, toldBrief } from '../../channels/telling.ts'
import {
  corroborationWords,
  deedWords,
  foreignWords,
  howCountedWords,
  relations,
  relationWords,
  standingWords,
  timeWords,
} from '../../channels/wording.ts'
import { citedArticleIds } from '../../model/cited-passages.ts'
import type { Brief, Claim, Edition, Report } from '../../model/edition.ts'
import type { Instant } from '../../model/instant.ts'
import { longDate } from '../../model/instant.ts'
import { claimsOfBrief } from '../../stages/compose/printed.ts'
import { capitalized } from '../../text/capitalized.ts'
import type { Row, Span, TerminalPage } from '../page.ts'
import { dayOfEdition, primarySpans } from './brief-rows.ts'
import { citeSpans, evidenceSpot, type Numbering, numberingOf, sentenceSpans } from './numbering.ts'
import { titledRows } from './titled-rows.ts'

/** A story as an edition tells it, and the other editions that told it. */
export type TerminalStory = {
  readonly brief: Brief
  readonly edition: Edition
  readonly told: readonly Pick<Edition, 'beat' | 'beatTitle' | 'date' | 'number'>[]
}

/** A story as a page of the terminal: its sentences, where it comes from, its reports, its life, and where else it is told. */
export function storyInTerminal({ brief, edition, told }: TerminalStory): TerminalPage {
  const notes = notesOnStory(brief.storyId, edition)
  const steps = (brief.steps ?? []).map(({ claim }) => claim)
  const numbering = numberingOf([...claimsOfBrief(toldBrief(brief)), ...steps, ...notes.map(({ claim }) => claim)], edition)
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const rows: readonly Row[] = [
    claimRow([{ text: headline.text, look: 'strong' }], headline, numbering),
    { spans: citeSpans(headline, numbering), indent: 2 },
    { spans: [{ text: `${standingWords[brief.standing]}, told on ${longDate(edition.date)}`, look: 'faint' }], indent: 2 },
    ...notes.map(({ claim, ...note }) =>
      claimRow(
        [{ text: `Corrected ${noteDay({ ...note, claim }, edition)}: `, look: 'strong' }, ...sentenceSpans(claim, numbering)],
        claim,
        numbering,
      ),
    ),
    ...sentences.map((claim) => claimRow(sentenceSpans(claim, numbering), claim, numbering)),
    ...(whatIsNew === undefined ? [] : [claimRow(sentenceSpans(whatIsNew, numbering), whatIsNew, numbering)]),
    { spans: primarySpans(brief), isApart: true, ...stopAtPrimary(brief) },
    ...titledRows('Reports', reportRows(brief, edition)),
    ...titledRows('Timeline', lifeRows(brief, numbering)),
    ...titledRows('Told before', linkRows(brief, edition)),
    ...titledRows('Told in', told.length > 1 ? told.map((each) => toldRow(each, told, brief.storyId)) : []),
    ...titledRows(
      'Why it stands here',
      brief.why.map((why): Row => ({ spans: [{ text: why }], indent: 2 })),
    ),
  ]
  return {
    spot: { at: 'story', ...dayOfEdition(edition), storyId: brief.storyId },
    title: headline.text,
    rows,
    isSample: edition.isSample,
    cited: numbering.cited,
    day: dayOfEdition(edition),
  }
}

function claimRow(spans: readonly Span[], claim: Claim, { edition }: Numbering): Row {
  return { spans, isApart: true, stop: { level: 'item', evidence: evidenceSpot(claim.id, edition) } }
}

function stopAtPrimary({ primary }: Brief): Pick<Row, 'stop'> {
  return primary?.articleId === undefined ? {} : { stop: { level: 'item', opens: { at: 'article', id: primary.articleId } } }
}

/** Who reports it, by how they stand to it, and how the outlets were counted. */
function reportRows(brief: Brief, edition: Edition): readonly Row[] {
  const groups = relations.flatMap((relation) => {
    const reports = brief.reports.filter((report) => report.relation === relation)
    if (reports.length === 0) return []
    const title: Row = { spans: [{ text: `${relationWords[relation]}:` }], isApart: true }
    return [title, ...reports.map((report) => reportRow(report, edition))]
  })
  const counted = `${capitalized(corroborationWords(brief))}. ${howCountedWords(brief)}`
  return [...groups, { spans: [{ text: counted, look: 'faint' }], isApart: true }]
}

function reportRow({ articleId, title, url, outletName, language, publishedAt }: Report, edition: Edition): Row {
  const foreign = foreignWords(language, edition)
  const facts = [outletName, timeWords(publishedAt, edition.zone), ...(foreign === undefined ? [] : [foreign])].join(', ')
  return {
    spans: [
      { text: title, address: url },
      { text: ` (${facts})`, look: 'faint' },
    ],
    indent: 2,
    hang: 2,
    stop: { level: 'item', opens: { at: 'article', id: articleId } },
  }
}

/** Its life, oldest first: what changed with the passages that show it, and who else reported when. */
function lifeRows(brief: Brief, numbering: Numbering): readonly Row[] {
  const { zone, cutOff } = numbering.edition
  const steps = brief.steps ?? []
  const shown = new Set(citedArticleIds(steps.map(({ claim }) => claim)))
  const entries: readonly { readonly at: Instant; readonly row: Row }[] = [
    ...steps.map(({ kind, at, claim }) => {
      const isFirst = kind === 'opened'
      const mark: readonly Span[] = kind === 'new-primary' ? [{ text: '* ', look: 'firsthand' }] : []
      const words = `${isFirst ? 'First report: ' : ''}${isFirst ? claim.text : capitalized(claim.text)} `
      const spans = [timeSpan(at, zone), ...mark, { text: words }, ...citeSpans(claim, numbering)]
      return { at, row: { ...claimRow(spans, claim, numbering), hang: 2 } }
    }),
    ...brief.reports
      .filter(({ articleId }) => !shown.has(articleId))
      .map(({ publishedAt: at, outletName, relation, articleId }) => ({
        at,
        row: {
          spans: [timeSpan(at, zone), { text: `${relation === 'primary' ? '* ' : ''}${outletName}, ${deedWords[relation]}` }],
          isApart: true as const,
          stop: { level: 'item' as const, opens: { at: 'article' as const, id: articleId } },
        },
      })),
    {
      at: cutOff,
      row: {
        spans: [timeSpan(cutOff, zone), { text: `this edition’s cut-off: ${standingWords[brief.standing].toLowerCase()}` }],
        isApart: true,
      },
    },
  ]
  return entries.toSorted((a, b) => a.at - b.at).map(({ row }) => row)
}

function timeSpan(at: Instant, zone: string): Span {
  return { text: `${timeWords(at, zone)}  `, look: 'faint' }
}

function linkRows({ links = [] }: Brief, { beat }: Edition): readonly Row[] {
  return links.map(({ kind, storyId, headline, date }) => ({
    spans: [
      { text: kind === 'continues' ? 'Goes on with: ' : 'Related: ', look: 'faint' },
      { text: headline },
      { text: `, ${longDate(date)}`, look: 'faint' },
    ],
    isApart: true,
    stop: { level: 'item', opens: { at: 'story', beat, date, storyId } },
  }))
}

function toldRow({ beat, beatTitle, date, number }: TerminalStory['told'][number], told: TerminalStory['told'], storyId: string): Row {
  const isOfOneBeat = told.every((each) => each.beat === beat)
  const text = `${isOfOneBeat ? '' : `${beatTitle}, `}No. ${number}, ${longDate(date)}`
  return { spans: [{ text }], indent: 2, stop: { level: 'item', opens: { at: 'edition', beat, date }, storyId } }
}
