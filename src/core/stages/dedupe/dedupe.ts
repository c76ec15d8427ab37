import type { Article } from '../../model/article.ts'
import type { Decided, Decision, Stage } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import { canonicalAddress } from '../../text/address.ts'
import { type Copy, copiesOf } from './copies.ts'
import { merged } from './merged.ts'

export type DedupeInput = {
  /** New articles, oldest first. */
  readonly articles: readonly Article[]
  /** Articles of the window, to compare with: all of them, or those that an index of copies finds for the new ones. */
  readonly known: readonly Article[]
}

export type DedupeOutput = {
  /** The new articles that stay, some marked as reprints (`reprintOf`). */
  readonly articles: readonly Article[]
  /** Known or new articles that took over another’s items (same address), known ones that turn out to be reprints: as changed. */
  readonly merged: readonly Article[]
  /** Ids of new articles that went into another. */
  readonly gone: readonly string[]
}

export type DedupeOptions = {
  /** The share of the shorter text’s word groups that the other text must hold. */
  readonly sameTextMin: number
}

/**
 * Finds articles that are another article: the same address, or the same text elsewhere (reprint). Of two with one address
 * the earlier one stays and takes over the other’s items and what it knows more; a reprint stays an article and names its
 * original, the earlier of the two. A translation of the whole text is a reprint, too. At a desk the window is kept in an index
 * (`copy-index.ts`), so that an article costs the same however long the window is.
 */
export const dedupe: Stage<DedupeInput, DedupeOutput, DedupeOptions> = ({ articles, known }, { sameTextMin }): Decided<DedupeOutput> => {
  const { kept, gone, decisions } = joinAddresses(articles, known)
  const fresh = [...new Set(articles.map(({ id }) => id))].flatMap((id) => kept.get(id) ?? [])
  const window = known.map((article) => kept.get(article.id) ?? article)
  const copies = new Map(copiesOf({ articles: fresh, known: window, sameTextMin }).map((copy) => [copy.id, copy]))
  const marked = (article: Article): Article => {
    const of = copies.get(article.id)?.of
    return of === undefined || of === article.reprintOf ? article : { ...article, reprintOf: of }
  }
  const before = new Set([...articles, ...known])
  const isFresh = new Set(fresh)
  const changed = [...new Set([...kept.values(), ...window])].filter(
    (article) => !before.has(article) || (!isFresh.has(article) && copies.has(article.id)),
  )
  return {
    output: { articles: fresh.map(marked), merged: changed.map(marked).filter((article) => !before.has(article)), gone },
    decisions: [...decisions, ...[...copies.values()].map(reprint)],
  }
}

type Joined = { readonly kept: Map<string, Article>; readonly gone: readonly string[]; readonly decisions: readonly Decision[] }

/** `kept` holds every new article that stays and every known one that changed, by id. */
function joinAddresses(articles: readonly Article[], known: readonly Article[]): Joined {
  const byAddress = new Map(known.map((article) => [addressOf(article), article]))
  const kept = new Map<string, Article>()
  const gone: string[] = []
  const decisions: Decision[] = []
  for (const article of articles) {
    const address = addressOf(article)
    const earlier = byAddress.get(address)
    const stays = earlier ? merged(earlier, article) : article
    byAddress.set(address, stays)
    kept.set(stays.id, stays)
    if (!earlier) continue
    if (earlier.id !== article.id) gone.push(article.id)
    decisions.push({
      stage: 'dedupe',
      subject: article.id,
      verdict: 'merged',
      because: 'same-address',
      evidence: { into: earlier.id, address },
    })
  }
  return { kept, gone, decisions }
}

/** An article without an address is only ever itself. */
function addressOf({ id, url }: Article): string {
  return canonicalAddress(url) ?? id
}

function reprint({ id, of, share, isTranslation }: Copy): Decision {
  const because = isTranslation ? 'translated' : 'same-text'
  return { stage: 'dedupe', subject: id, verdict: 'reprint', because, evidence: { of, share: hundredths(share) } }
}
