import { noteDay } from '../../channels/notes.ts'
import { claimsOf, toldTitle } from '../../channels/telling.ts'
import { checkWords, datelineWords, eventDateWords, eventWords, hasFirstHand, reachedWords, sampleNotice } from '../../channels/wording.ts'
import type { ComingUp, Edition } from '../../model/edition.ts'
import { longDate } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { countWords } from '../../text/count-words.ts'
import type { Row, Span, Spot, TerminalPage } from '../page.ts'
import { dayOfEdition, newsRows, topRows } from './brief-rows.ts'
import { citeSpans, evidenceSpot, type Numbering, numberingOf, sentenceSpans } from './numbering.ts'
import { titledRows } from './titled-rows.ts'

/** What stands beside an edition: those before and after it, and the story that somebody was at. */
export type EditionSurroundings = { readonly older?: Spot; readonly newer?: Spot; readonly storyId?: string }

/** An edition as a page of the terminal. */
export function editionInTerminal(edition: Edition, { older, newer, storyId }: EditionSurroundings): TerminalPage {
  const numbering = numberingOf(claimsOf(edition), edition)
  const rows = rowsOf(edition, numbering)
  const beginAt = storyId === undefined ? -1 : rows.findIndex(({ stop }) => stop?.storyId === storyId)
  return {
    spot: { at: 'edition', ...dayOfEdition(edition) },
    title: `${edition.beatTitle}, ${longDate(edition.date)}`,
    rows,
    isSample: edition.isSample,
    cited: numbering.cited,
    editionId: edition.id,
    day: dayOfEdition(edition),
    ...present({ older, newer, beginAt: beginAt < 0 ? undefined : beginAt }),
  }
}

function rowsOf(edition: Edition, numbering: Numbering): readonly Row[] {
  const { top, insights, sections, inBrief, continuing, comingUp, corrections, noted = [] } = edition
  const claimRows = (claims: Edition['insights']): readonly Row[] =>
    claims.map((claim) => entryRow(sentenceSpans(claim, numbering), claim, edition))
  return [
    ...masthead(edition, numbering),
    ...titledRows(
      'Corrected since',
      noted.map((note) =>
        entryRow([{ text: `${noteDay(note, edition)}: ` }, ...sentenceSpans(note.claim, numbering)], note.claim, edition),
      ),
    ),
    ...titledRows(
      'Top stories',
      top.flatMap((brief) => topRows(brief, numbering)),
    ),
    ...titledRows('Key insights', claimRows(insights)),
    ...sections.flatMap(({ title, briefs }) =>
      titledRows(
        title,
        briefs.flatMap((brief) => newsRows(brief, numbering)),
      ),
    ),
    ...titledRows(
      'In brief',
      inBrief.flatMap((brief) => newsRows(brief, numbering)),
    ),
    ...titledRows(
      'Continuing',
      continuing.flatMap((brief) => newsRows(brief, numbering)),
    ),
    ...titledRows(
      'Coming up',
      comingUp.map((event) => eventRow(event, numbering)),
    ),
    ...titledRows('Corrections', claimRows(corrections)),
    ...titledRows('Of this edition', ends(edition)),
  ]
}

function masthead(edition: Edition, numbering: Numbering): readonly Row[] {
  const title = toldTitle(edition)
  const notice: readonly Row[] = edition.isSample ? [{ spans: [{ text: sampleNotice, look: 'strong' }] }] : []
  const star: readonly Row[] = hasFirstHand(edition) ? [{ spans: [{ text: '* marks a first-hand source', look: 'faint' }] }] : []
  const line: readonly Row[] =
    title === undefined
      ? [{ spans: [{ text: 'A day without news', look: 'strong' }], isApart: true }]
      : edition.top.length === 0
        ? [entryRow([{ text: `${title.text} `, look: 'strong' }, ...citeSpans(title, numbering)], title, edition)]
        : []
  return [...notice, { spans: [{ text: datelineWords(edition), look: 'faint' }] }, ...star, ...line]
}

function entryRow(spans: readonly Span[], claim: { readonly id: string }, edition: Edition): Row {
  return { spans, isApart: true, stop: { level: 'item', evidence: evidenceSpot(claim.id, edition) } }
}

function eventRow(event: ComingUp, numbering: Numbering): Row {
  const { edition } = numbering
  const { claim, storyId } = event
  return {
    spans: [
      { text: `${eventDateWords(event)}: `, look: 'strong' },
      { text: `“${eventWords(event)}” ` },
      ...sentenceSpans(claim, numbering),
    ],
    isApart: true,
    stop: { level: 'item', opens: { at: 'story', ...dayOfEdition(edition), storyId }, evidence: evidenceSpot(claim.id, edition), storyId },
  }
}

/** What was left out, which sources were reached, and how it was checked: each a line that opens its page, where it has one. */
function ends(edition: Edition): readonly Row[] {
  const left = countWords(edition.leftOut.length, 'item was', 'items were')
  return [
    {
      spans: [{ text: `${left} left out, each with its reason.` }],
      isApart: true,
      stop: { level: 'item', opens: { at: 'left-out', ...dayOfEdition(edition) } },
    },
    { spans: [{ text: `${reachedWords(edition)}.` }], isApart: true, stop: { level: 'item', opens: { at: 'sources' } } },
    { spans: [{ text: checkWords(edition) }], isApart: true },
  ]
}
