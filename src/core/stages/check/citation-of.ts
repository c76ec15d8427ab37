import type { Article, Passage } from '../../model/article.ts'
import type { PassageCitation } from '../../model/edition.ts'
import type { Primary } from '../../model/story.ts'

/** What a citation says beside its passage. */
export type CitationContext = { readonly outletNames: ReadonlyMap<string, string>; readonly primary: Primary | undefined }

/** The citation of a stored passage: its words, and where and when they stood. */
export function citationOf(article: Article, passage: Passage, { outletNames, primary }: CitationContext): PassageCitation {
  return {
    kind: 'passage',
    articleId: article.id,
    passageId: passage.id,
    quote: passage.text,
    outletName: outletNames.get(article.outletId) ?? article.outletId,
    title: article.title,
    url: article.url,
    publishedAt: article.publishedAt,
    language: article.language,
    form: article.form,
    isPrimary: primary?.articleId === article.id,
  }
}
