import type { Article } from '../../model/article.ts'
import { type CopyEntry, copyDistance } from './copy-entry.ts'
import { openCopies } from './copy-index.ts'

/** An article whose text is another’s, the other one, and the share of the shorter text that both hold. */
export type Copy = { readonly id: string; readonly of: string; readonly share: number; readonly isTranslation: boolean }

export type CopiesInput = { readonly articles: readonly Article[]; readonly known: readonly Article[]; readonly sameTextMin: number }

/**
 * Finds articles with one text (`same-text.ts`), in one language or two (`translated.ts`). The original of two is the one nearer
 * to the happening: first-hand or reporting before lists and forums, with text before headline, then the earlier. Only pairs
 * with a new article are looked at.
 */
export function copiesOf({ articles, known, sameTextMin }: CopiesInput): readonly Copy[] {
  const index = openCopies({ sameTextMin })
  for (const article of known) index.add(article)
  const reprints = new Map([...known, ...articles].map(({ id, reprintOf }) => [id, reprintOf]))
  const found = new Map<string, Best>()
  for (const article of articles) {
    const mine = { id: article.id, publishedAt: article.publishedAt, distance: copyDistance(article) }
    for (const { entry, share, isTranslation } of index.copies(article)) {
      const [original, copy] = isNearer(mine, entry) ? [mine, entry] : [entry, mine]
      const best = found.get(copy.id)
      if (!best || isNearer(original, best.of)) found.set(copy.id, { of: original, share, isTranslation })
    }
    index.add(article)
  }
  const rootOf = (id: string): string => {
    let at = id
    let next = found.get(at)?.of.id ?? reprints.get(at)
    for (let hop = 0; hop < hopsMax && next !== undefined && next !== at; hop += 1) {
      at = next
      next = found.get(at)?.of.id
    }
    return at
  }
  return [...found]
    .map(([id, { of, share, isTranslation }]) => ({ id, of: rootOf(of.id), share, isTranslation }))
    .filter(({ id, of }) => id !== of)
}

/** What says which of two is the original. */
type Standing = Pick<CopyEntry, 'id' | 'publishedAt' | 'distance'>

type Best = { readonly of: Standing; readonly share: number; readonly isTranslation: boolean }

const hopsMax = 10

function isNearer(a: Standing, b: Standing): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.publishedAt !== b.publishedAt ? a.publishedAt < b.publishedAt : a.id < b.id
}
