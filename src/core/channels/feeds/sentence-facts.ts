import type { Citation, Claim } from '../../model/edition.ts'
import { isoOf } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { webAddress } from '../markup.ts'
import { plainText } from '../plain.ts'
import { orderedCitations } from '../telling.ts'

/** A sentence with what it rests on, for programs: the extension `_headwater` of JSON Feed. Texts of strangers are plain. */
export function factsOf(claim: Claim): object {
  const { id, text, language, wording, isWeak } = claim
  return { id, text: plainText(text), language, ...present({ wording, isWeak }), evidence: orderedCitations(claim).map(citedFacts) }
}

function citedFacts(citation: Citation): object {
  if (citation.kind === 'count') {
    const { kind, label, value, of } = citation
    return { kind, label: plainText(label), value, ...present({ of }) }
  }
  const { kind, articleId, passageId, quote, outletName, title, url, publishedAt, language, isPrimary } = citation
  return {
    kind,
    articleId,
    passageId,
    quote: plainText(quote),
    outlet: plainText(outletName),
    title: plainText(title),
    ...present({ url: webAddress(url) }),
    publishedAt: isoOf(publishedAt),
    language,
    isPrimary,
  }
}
