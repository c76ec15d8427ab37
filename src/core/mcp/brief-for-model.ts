import type { Brief, Claim } from '../model/edition.ts'
import { present } from '../model/present.ts'
import { type CitedArticles, claimForModel, isPlainWords } from './claim-for-model.ts'

/** A brief with what may be told of it, and how many of its sentences may not. */
export type BriefForModel = { readonly brief: Brief; readonly withheld: number }

/**
 * An edition’s text on a story as a stranger’s model may be told it. Of a headline that is withheld the report’s own title is told
 * instead; where that gives orders to machines nothing of the story is told (undefined).
 */
export function briefForModel(brief: Brief, articles: CitedArticles): BriefForModel | undefined {
  const headline = headlineFor(brief.headline, articles)
  if (headline === undefined) return undefined
  const kept = <One>(all: readonly One[], claimOf: (one: One) => Claim): readonly One[] =>
    all.filter((one) => claimForModel(claimOf(one), articles) !== undefined)
  const claims = kept(brief.claims, (claim) => claim)
  const steps = kept(brief.steps ?? [], ({ claim }) => claim)
  const whatIsNew = brief.whatIsNew && claimForModel(brief.whatIsNew, articles)
  const { primary, named, steps: _, whatIsNew: __, links, ...rest } = brief
  const told: Brief = {
    ...rest,
    headline,
    claims,
    reports: brief.reports.filter(({ title, outletName }) => isPlainWords(title) && isPlainWords(outletName)),
    ...present({
      whatIsNew,
      steps: brief.steps && steps,
      links: links?.filter((link) => isPlainWords(link.headline)),
      primary: primary !== undefined && isPlainWords(primary.title) && isPlainWords(primary.outletName) ? primary : undefined,
      named: named !== undefined && isPlainWords(named) ? named : undefined,
    }),
  }
  const lost = (brief.steps?.length ?? 0) - steps.length + (brief.whatIsNew !== undefined && whatIsNew === undefined ? 1 : 0)
  return { brief: told, withheld: brief.claims.length - claims.length + lost + (headline === brief.headline ? 0 : 1) }
}

/** The headline, or the title of the report it is taken from: a title may be told of every text. */
function headlineFor(headline: Claim, articles: CitedArticles): Claim | undefined {
  const free = claimForModel(headline, articles)
  if (free !== undefined) return free
  const cited = headline.citations.find((citation) => citation.kind === 'passage')
  if (cited === undefined || !isPlainWords(cited.title) || !isPlainWords(cited.outletName)) return undefined
  return { ...headline, text: cited.title, isWeak: true, citations: [{ ...cited, quote: cited.title }] }
}
