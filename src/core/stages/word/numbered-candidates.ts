import type { Article, Passage } from '../../model/article.ts'

/** A sentence that a model may point at: `S1.2` is the second one of the first report. */
export type WordCandidate = {
  readonly id: string
  readonly articleId: string
  readonly passageId: string
  readonly text: string
}

type Taken = { readonly article: Article; readonly passage: Passage }

/** Sentences of reports as a model is shown them, numbered in the order of the reports and of their own text: `S1.1`, `S1.2`, `S2.1`. */
export function numberedCandidates(taken: readonly Taken[]): readonly WordCandidate[] {
  const reports = [...new Set(taken.map(({ article }) => article.id))]
  const counts = new Map<string, number>()
  return taken.map((one) => {
    const { id } = one.article
    const place = (counts.get(id) ?? 0) + 1
    counts.set(id, place)
    return candidateOf(one, `S${reports.indexOf(id) + 1}.${place}`)
  })
}

/** A passage under an id of its question. */
export function candidateOf({ article, passage }: Taken, id: string): WordCandidate {
  return { id, articleId: article.id, passageId: passage.id, text: passage.text }
}
