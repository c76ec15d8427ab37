import { othersOf, type ReporterGroup, reportersOf } from '../../channels/reporters.ts'
import { tellingOf } from '../../channels/telling.ts'
import {
  corroborationWords,
  foreignWords,
  headlineOnlyWords,
  moreOutletsWords,
  noPrimaryWords,
  otherRelationWords,
  primaryWords,
  relationWords,
  reportCountWords,
  standingWords,
  unbroken,
} from '../../channels/wording.ts'
import type { Brief, Claim, Edition, Relation } from '../../model/edition.ts'
import type { Row, Span, Spot, Stop } from '../page.ts'
import { citeSpans, evidenceSpot, type Numbering, sentenceSpans } from './numbering.ts'

/** A top story: headline, citations, how well it is known, its sentences, what is new, the first-hand source and who else reports it. */
export function topRows(brief: Brief, numbering: Numbering): readonly Row[] {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const state = [
    standingWords[brief.standing],
    corroborationWords(brief),
    ...(brief.form === 'headline' && headline.isWeak !== true ? ['headline only'] : []),
  ]
  return [
    { spans: [{ text: headline.text, look: 'strong' }], isApart: true, stop: itemStop(brief, numbering.edition) },
    { spans: citeSpans(headline, numbering), indent: 2 },
    { spans: [{ text: state.join(' · '), look: 'faint' }], indent: 2 },
    ...[...sentences, ...(whatIsNew ? [whatIsNew] : [])].map((claim) => sentenceRow(claim, brief, numbering)),
    { spans: primarySpans(brief), indent: 2 },
    ...reportersOf(brief).map((group): Row => ({ spans: [{ text: reporterLine(group, relationWords, numbering.edition) }], indent: 2 })),
  ]
}

/** A story in its section: headline with citations, sentences, and in a line who else tells it. */
export function newsRows(brief: Brief, numbering: Numbering): readonly Row[] {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const others = othersSpans(brief, numbering.edition)
  return [
    {
      spans: [{ text: `${headline.text} `, look: 'strong' }, ...citeSpans(headline, numbering)],
      isApart: true,
      stop: itemStop(brief, numbering.edition),
    },
    ...[...sentences, ...(whatIsNew ? [whatIsNew] : [])].map((claim) => sentenceRow(claim, brief, numbering)),
    ...(others.length === 0 ? [] : [{ spans: others, indent: 2 }]),
  ]
}

/** One sentence of a story, as something one can stand on. */
function sentenceRow(claim: Claim, { storyId }: Brief, numbering: Numbering): Row {
  const opens: Spot = { at: 'story', ...dayOfEdition(numbering.edition), storyId }
  const evidence = evidenceSpot(claim.id, numbering.edition)
  return { spans: sentenceSpans(claim, numbering), indent: 2, stop: { level: 'part', opens, evidence, storyId } }
}

/** The first-hand source with its address, or that there is none. */
export function primarySpans(brief: Brief): readonly Span[] {
  const { primary } = brief
  if (primary === undefined) return [{ text: noPrimaryWords(brief) }]
  const { outletName, title, kind, url } = primary
  return [
    { text: '* First-hand: ', look: 'firsthand' },
    { text: `${outletName}: ${title}`, address: url },
    { text: ` (${primaryWords[kind]})` },
  ]
}

/** Beat and date of an edition, as a spot has them. */
export function dayOfEdition({ beat, date }: Edition): { readonly beat: string; readonly date: string } {
  return { beat, date }
}

function itemStop({ storyId, headline }: Brief, edition: Edition): Stop {
  const opens: Spot = { at: 'story', ...dayOfEdition(edition), storyId }
  return { level: 'item', opens, evidence: evidenceSpot(headline.id, edition), storyId }
}

function othersSpans(brief: Brief, edition: Edition): readonly Span[] {
  const { primary, groups } = othersOf(brief)
  const firstHand: readonly Span[] =
    primary === undefined
      ? []
      : [
          { text: '* ', look: 'firsthand' },
          { text: primary.outletName, address: primary.url },
          { text: ` (${primaryWords[primary.kind]}). ` },
        ]
  const lines = [...headlineOnlyWords(brief), ...groups.map((group) => reporterLine(group, otherRelationWords, edition))]
  return [...firstHand, ...lines.map((line): Span => ({ text: `${line} `, look: 'faint' }))]
}

function reporterLine({ relation, reporters, more }: ReporterGroup, words: Readonly<Record<Relation, string>>, edition: Edition): string {
  const named = reporters.map(({ outletName, language, reportCount }) => {
    const foreign = foreignWords(language, edition)
    return unbroken(outletName + reportCountWords(reportCount) + (foreign ? ` (${foreign})` : ''))
  })
  return `${words[relation]} ${named.join(', ')}${moreOutletsWords(more)}.`
}
