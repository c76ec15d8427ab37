import { stageDefaults } from '#app/config/stage-defaults.ts'
import { passagesOf } from '#core/languages/passages.ts'
import type { Article } from '#core/model/article.ts'
import type { Claim } from '#core/model/edition.ts'
import { check } from '#core/stages/check/check.ts'
import { screenSentences } from '#core/stages/screen/screen.ts'
import { candidatesFor, type WordMaterial } from '#core/stages/word/candidates.ts'
import { readAnswer } from '#core/stages/word/read-answer.ts'
import type { DraftClaim } from '#core/stages/write/write.ts'

/** A report as it is when the line has read it. */
export function report(outlet: string, title: string, text: string, more: Partial<Article> = {}): Article {
  const base = { id: outlet, itemKeys: [outlet], sourceId: outlet, outletId: outlet, role: 'reporter' as const }
  const rest = { publishedAt: 1, dateOrigin: 'published' as const, firstSeenAt: 1, language: 'en', form: 'full' as const }
  const passages = passagesOf({ articleId: outlet, title, text, language: 'en' })
  const kept = { url: `https://${outlet}.example/1`, passages, links: [], tags: [], instructions: screenSentences(text) }
  return { ...base, ...rest, ...kept, title, text, ...more }
}

export const weir = report(
  'weir',
  'Tarn 4.0 is out without its lock manager',
  'The Tarn project released Tarn 4.0 on Monday. The new version drops the old lock manager, which slowed large clusters down. Maintainer Ada Holm said the change may break plugins that were written before 2020. Two plugins were not updated yet, the project said in its notes.',
)
export const sluice = report(
  'sluice',
  'Tarn drops a lock manager',
  'Tarn 4.0 came out on Monday without its old lock manager. Ada Holm, who maintains Tarn, said 14 companies tested the release for six weeks. Bo Lind of the Penstock Foundation closed the vote on the release in May. A forged mail that went to users on Tuesday claims that the foundation sold the release keys, which it denies.',
)

/**
 * What is printed of a story of these reports, the first of them extracted, when the model answers so, whatever it was asked: the
 * headline, then the sentences.
 */
export function hijacked(articles: readonly Article[], answerFor: (material: WordMaterial) => string): readonly Claim[] {
  const [main] = articles
  const claimOf = ({ text, articleId, id }: Article['passages'][number]): DraftClaim => {
    return { text, language: 'en', wording: 'extracted', passages: [{ articleId, passageId: id }] }
  }
  const [headline, ...sentences] = (main?.passages ?? []).slice(0, 3).map(claimOf)
  const draft = { storyId: 'story', headline, sentences }
  const material = candidatesFor(articles, draft)
  const { worded } = readAnswer({ answer: answerFor(material), isWhole: true, ...material, language: 'en', sentencesMax: 3 })
  const checked = { ...draft, ...(worded === undefined ? {} : { worded }) }
  const input = { editionId: 'edition', draft: checked, articles, primary: undefined, outletNames: new Map<string, string>() }
  const { output } = check(input, stageDefaults.check)
  // What the desk says of its own, such as that reports differ, is no model’s.
  return [...(output.headline === undefined ? [] : [output.headline]), ...output.claims.filter(({ wording }) => wording !== 'form')]
}
