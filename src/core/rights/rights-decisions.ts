import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import { limitWords, signalWords } from './rights-words.ts'

/**
 * The decision to keep, quote or pass on less of an article than there is, with what asked for it; none when its rights
 * restrict nothing.
 * `rightsDecisions(article)` → `[{ verdict: 'not kept whole', because: 'rights-reserved', evidence: { said: … } }]`
 */
export function rightsDecisions({ id, rights }: Article): readonly Decision[] {
  if (rights === undefined) return []
  const words = limitWords(rights)
  if (words.length === 0) return []
  const said = signalWords(rights).slice(0, signalsMax).join('; ')
  return [{ stage: 'normalize', subject: id, verdict: words.join(', '), because: 'rights-reserved', evidence: { said } }]
}

const signalsMax = 10
