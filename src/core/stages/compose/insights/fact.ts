import type { Brief, Claim, CountCitation } from '../../../model/edition.ts'
import { idOf } from '../../../model/ids.ts'
import { listWords, quotedHeadline } from './phrases.ts'

/** What kind of thing a fact says: see the functions of the same names. */
export type FactForm = 'abroad' | 'again' | 'first' | 'moved' | 'section' | 'shared' | 'streak' | 'widest'

/**
 * Something counted over the archive that may be told, with all it was counted from: whoever words it anew has these
 * numbers, this subject and these stories, and nothing else.
 */
export type Fact = {
  readonly form: FactForm
  /** What was counted, in words: `supply-chain attacks on npm`, `Lamp`. */
  readonly subject: string
  readonly numbers: readonly [CountCitation, ...CountCitation[]]
  /** Today’s stories it is about. */
  readonly storyIds: readonly string[]
  /** The sentence, in English. */
  readonly text: string
  /** How much it tells: of facts about the same stories the heaviest is printed. */
  readonly weight: number
}

/** A fact as the edition prints it. */
export function claimOfFact({ text, numbers }: Fact, editionId: string): Claim {
  return { id: idOf('claim', editionId, 'insight', text), text, language: 'en', wording: 'form', citations: numbers }
}

const namedMax = 3

/** The stories of a fact by their headlines, at most three: `: “…” and “…”`, `, among them “…”, “…” and “…”` */
export function headlinesOf(briefs: readonly Brief[]): string {
  const named = briefs.slice(0, namedMax).map(({ headline }) => quotedHeadline(headline))
  return `${briefs.length > namedMax ? ', among them ' : ': '}${listWords(named)}`
}
