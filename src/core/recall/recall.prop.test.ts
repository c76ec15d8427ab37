import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sample } from '../../../test/contract/samples.ts'
import type { Beat } from '../model/beat.ts'
import type { BeatRule } from '../model/beat-rule.ts'
import { rank } from '../stages/rank/rank.ts'
import { beatWithRules } from './beat-with-rules.ts'

const beat: Beat = {
  id: 'birds',
  title: 'Birds',
  language: 'en',
  sections: [{ id: 'seen', title: 'Seen', terms: [{ text: 'seen', weight: 2 }] }],
  terms: [{ text: 'owl', weight: 3 }],
  names: [],
  outsiders: [],
  happenings: [{ id: 'arrival', title: 'an arrival', weight: 3, terms: ['returns'] }],
  leaveOut: [
    { reason: 'opinion', titleStarts: ['why'], titleHas: [], titleEnds: [], places: [] },
    { reason: 'tutorial', titleStarts: ['how'], titleHas: [], titleEnds: [], places: [] },
  ],
  places: [],
  codeHosts: [],
  records: [],
  forums: [],
  mutes: ['golf'],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 2,
  limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 3, words: 500 },
}

const words = ['owl', 'fox', 'why', 'how', 'golf', 'returns', 'seen', 'mill']
const stories = fc.array(
  fc.record({
    outletId: fc.constantFrom('outlet-1', 'outlet-2', 'outlet-3'),
    title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((chosen) => chosen.join(' ')),
  }),
  { minLength: 1, maxLength: 6 },
)
const does: fc.Arbitrary<Pick<BeatRule, 'does' | 'reason'>> = fc.oneof(
  fc.record({
    reason: fc.constantFrom('opinion' as const, 'tutorial' as const),
    does: fc.record({ kind: fc.constant('outlet' as const), outletId: fc.constantFrom('outlet-1', 'outlet-2') }),
  }),
  fc.record({
    reason: fc.constantFrom('off-beat' as const, 'below-the-floor' as const),
    does: fc.record({ kind: fc.constant('words' as const), words: fc.constantFrom(['fox'], ['mill', 'fox returns']) }),
  }),
  fc.record({
    reason: fc.constant('muted' as const),
    does: fc.record({ kind: fc.constant('story' as const), articleIds: fc.constantFrom(['article-0'], ['article-1', 'article-9']) }),
  }),
)
const rules = fc
  .array(does, { maxLength: 4 })
  .map((list) => list.map((each, at): BeatRule => ({ ...each, id: `rule-${at}`, beat: 'birds', at, itemKey: 'item-1', title: 'x' })))

function ranked(list: readonly { readonly outletId: string; readonly title: string }[], of: readonly BeatRule[]) {
  const entries = list.map(({ outletId, title }, at) => {
    const article = sample.article({
      id: `article-${at}`,
      outletId,
      title,
      text: '',
      url: `https://${outletId}.example/${at}`,
      publishedAt: 50,
    })
    return { story: sample.story({ id: `story-${at}`, articleIds: [article.id], leadArticleId: article.id }), articles: [article] }
  })
  const { output } = rank(
    { stories: entries, outlets: [], from: 0, to: 100, ...beatWithRules(beat, of) },
    { corroborationWeight: 1, primaryWeight: 0.3 },
  )
  return new Map(output.map((row) => [row.storyId, row]))
}

it('rules of readers leave nothing out that was in, name themselves where they bring something in, and touch nothing else', () => {
  fc.assert(
    fc.property(stories, rules, (list, made) => {
      const [before, after] = [ranked(list, []), ranked(list, made)]
      for (const [id, row] of after) {
        const old = before.get(id)
        if (old?.verdict === 'fit') expect(row.verdict).toBe('fit')
        if (row.rules === undefined) expect(row).toEqual(old)
        expect(made.map((rule) => rule.id)).toEqual(expect.arrayContaining([...(row.rules ?? [])]))
      }
    }),
    { seed: 5, numRuns: 1_000 },
  )
})

it('a rule for one story lets it in whatever speaks against it', () => {
  fc.assert(
    fc.property(stories, rules, (list, made) => {
      const held = made.flatMap(({ does: done }) => (done.kind === 'story' ? done.articleIds : []))
      const after = ranked(list, made)
      for (const id of held) {
        const row = after.get(id.replace('article', 'story'))
        if (row !== undefined) expect(row.verdict).toBe('fit')
      }
    }),
    { seed: 5, numRuns: 300 },
  )
})
