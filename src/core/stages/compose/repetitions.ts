import type { Edition } from '../../model/edition.ts'
import { bareWords } from '../../text/bare-words.ts'
import { printedBriefs } from './printed.ts'

export type Repetitions = {
  readonly briefs: number
  readonly developing: number
  readonly continuing: number
  /** Headlines printed again, whatever their story: `2026-05-30: …, as on 2026-05-28`. */
  readonly headlines: readonly string[]
  /** Stories told again, or continuing, without a sentence that says what changed. */
  readonly stories: readonly string[]
}

/** So many editions back a repetition counts: two weeks of daily ones. */
const editionsMax = 14

/** What some editions repeat, oldest first: the measure behind “nothing is told twice without a declared change”. */
export function repetitionsIn(editions: readonly Edition[]): Repetitions {
  const printed = editions.map((edition) => ({ date: edition.date, briefs: printedBriefs(edition) }))
  const all = printed.flatMap(({ briefs }) => briefs)
  const headlines: string[] = []
  const stories: string[] = []
  printed.forEach(({ date, briefs }, at) => {
    const earlier = printed.slice(Math.max(0, at - editionsMax), at)
    for (const brief of briefs) {
      const words = bareWords(brief.headline.text)
      const same = earlier.findLast((edition) => edition.briefs.some(({ headline }) => bareWords(headline.text) === words))
      const told = earlier.findLast((edition) => edition.briefs.some(({ storyId }) => storyId === brief.storyId))
      if (same !== undefined) headlines.push(`${date}: ${brief.headline.text}, as on ${same.date}`)
      if (told !== undefined && brief.standing !== 'continuing' && brief.whatIsNew === undefined)
        stories.push(`${date}: ${brief.headline.text}, told on ${told.date}`)
    }
  })
  return {
    briefs: all.length,
    developing: all.filter(({ standing }) => standing === 'developing').length,
    continuing: all.filter(({ standing }) => standing === 'continuing').length,
    headlines,
    stories,
  }
}
