import { webAddress } from '../../channels/markup.ts'
import { languageName, timeWords } from '../../channels/wording.ts'
import type { Article, TextForm } from '../../model/article.ts'
import { present } from '../../model/present.ts'
import type { Row, TerminalPage } from '../page.ts'

const formWords: Readonly<Record<TextForm, string>> = {
  full: 'the text of the page',
  feed: 'the text of the feed',
  headline: 'a headline and no more',
}

export type TerminalArticle = {
  readonly article: Article
  readonly outletName: string
  readonly zone: string
  /** The passage to begin at. */
  readonly passageId?: string
}

/** One report: what the desk holds of it, passage by passage, and where it stands on the web. */
export function articleInTerminal({ article, outletName, zone, passageId }: TerminalArticle): TerminalPage {
  const { title, url, publishedAt, language, form, passages, byline } = article
  const facts = [
    outletName,
    ...(byline === undefined ? [] : [byline]),
    timeWords(publishedAt, zone),
    ...(language === 'und' ? [] : [`in ${languageName(language)}`]),
  ]
  const address = webAddress(url)
  const body = passages.filter(({ part }) => part === 'body')
  const rows: readonly Row[] = [
    { spans: [{ text: title, look: 'strong' }] },
    { spans: [{ text: facts.join(', '), look: 'faint' }] },
    ...(address === undefined ? [] : [{ spans: [{ text: address, address }] }]),
    { spans: [{ text: `What the desk holds: ${formWords[form]}.`, look: 'faint' }] },
    ...body.map(({ text }): Row => ({ spans: [{ text }], isApart: true, stop: { level: 'item' } })),
  ]
  const place = body.findIndex(({ id }) => id === passageId)
  const beginAt = place < 0 ? undefined : rows.length - body.length + place
  return { spot: { at: 'article', id: article.id, ...present({ passageId }) }, title, rows, ...present({ beginAt }) }
}
