import { webAddress } from '../../channels/markup.ts'
import { orderedCitations } from '../../channels/telling.ts'
import { countedDaysWords, countedValueWords, foreignWords, passageWords, weakWords } from '../../channels/wording.ts'
import type { Citation, Claim, Edition } from '../../model/edition.ts'
import { present } from '../../model/present.ts'
import { countWords } from '../../text/count-words.ts'
import type { Row, TerminalPage } from '../page.ts'
import { dayOfEdition } from './brief-rows.ts'
import { evidenceSpot } from './numbering.ts'

/** The evidence of one sentence: each passage with outlet, time, language, whether it is first-hand, and its address. */
export function evidenceInTerminal(claim: Claim, edition: Edition, place: number | undefined): TerminalPage {
  const citations = orderedCitations(claim)
  const rows: readonly Row[] = [
    { spans: [{ text: claim.text, look: 'strong' }] },
    {
      spans: [
        {
          text: [`Rests on ${countWords(citations.length, 'piece of evidence', 'pieces of evidence')}`, ...weakWords(claim.isWeak)].join(
            '; ',
          ),
          look: 'faint',
        },
      ],
    },
    ...citations.flatMap((citation, index) => citationRows(citation, index + 1, edition)),
  ]
  const stops = rows.flatMap(({ stop }, row) => (stop === undefined ? [] : [row]))
  return {
    spot: { ...evidenceSpot(claim.id, edition), ...present({ place }) },
    title: 'Evidence',
    rows,
    isSample: edition.isSample,
    cited: citations.map((_, index) => ({ ...evidenceSpot(claim.id, edition), place: index })),
    day: dayOfEdition(edition),
    ...present({ beginAt: place === undefined ? undefined : stops[place] }),
  }
}

function citationRows(citation: Citation, number: number, edition: Edition): readonly Row[] {
  const mark = `[${number}] `
  const isApart = true
  if (citation.kind === 'count') {
    const days = countedDaysWords(citation)
    return [
      {
        spans: [{ text: `${mark}Counted over the archive: ${citation.label}: ${countedValueWords(citation)}` }],
        isApart,
        stop: { level: 'item' },
      },
      ...(days === '' ? [] : [{ spans: [{ text: `By edition: ${days}` }], indent: 4 }]),
    ]
  }
  const foreign = foreignWords(citation.language, edition)
  const facts = [...(foreign === undefined ? [] : [foreign]), ...(citation.form === 'headline' ? ['headline only'] : [])]
  const address = webAddress(citation.url)
  return [
    {
      spans: [
        { text: mark },
        ...(citation.isPrimary ? [{ text: '* first-hand: ', look: 'firsthand' as const }] : []),
        { text: [passageWords(citation, edition), ...facts].join(', ') },
      ],
      isApart,
      stop: { level: 'item', opens: { at: 'article', id: citation.articleId, passageId: citation.passageId } },
    },
    { spans: [{ text: `“${citation.quote}”` }], indent: 4 },
    { spans: [{ text: citation.title, look: 'faint' }], indent: 4 },
    { spans: [address === undefined ? { text: '(no web address)' } : { text: address, address }], indent: 4 },
  ]
}
