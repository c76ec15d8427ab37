import type { Passage } from '../model/article.ts'
import { idOf } from '../model/ids.ts'
import { sentencesOf } from './sentences.ts'

export type PassagesInput = { readonly articleId: string; readonly title: string; readonly text: string; readonly language: string }

/** So many passages an article may have; what comes after is rarely news. */
const passagesMax = 400

/**
 * The passages of an article: its title, then the sentences of its text. Offsets of the title are into the title, all others
 * into the text. The same sentence twice in an article is one passage, the first.
 */
export function passagesOf({ articleId, title, text, language }: PassagesInput): readonly Passage[] {
  const head = title.trim()
  const from = title.indexOf(head)
  const titles = head === '' ? [] : [passageOf(articleId, 'title', { start: from, end: from + head.length, text: head })]
  const bodies = sentencesOf(text, language)
    .slice(0, passagesMax)
    .map((sentence) => passageOf(articleId, 'body', sentence))
  const byId = new Map<string, Passage>()
  for (const passage of [...titles, ...bodies]) if (!byId.has(passage.id)) byId.set(passage.id, passage)
  return [...byId.values()].slice(0, passagesMax)
}

function passageOf(articleId: string, part: Passage['part'], span: { start: number; end: number; text: string }): Passage {
  return { id: idOf('passage', articleId, part, span.text), articleId, part, start: span.start, end: span.end, text: span.text }
}
