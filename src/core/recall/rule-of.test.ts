import { describe, expect, it } from 'vitest'
import { sample } from '../../../test/contract/samples.ts'
import type { Beat } from '../model/beat.ts'
import type { LeaveOutReason } from '../model/reason.ts'
import { leaveOutReasons } from '../model/reason.ts'
import { effectWords } from './effect-words.ts'
import { kindsOfRule } from './kinds-of-rule.ts'
import { type Recalling, ruleOf } from './rule-of.ts'
import { ruleWords } from './rule-words.ts'

const beat = {
  id: 'birds',
  terms: [],
  names: [],
  outsiders: [],
  happenings: [],
  leaveOut: [],
  mutes: [],
  boosts: [],
  sections: [],
} as unknown as Beat
const reasons = Object.keys(leaveOutReasons) as LeaveOutReason[]

const recalling = (reason: LeaveOutReason, more: Partial<Recalling> = {}): Recalling => ({
  beat,
  row: {
    itemKey: 'item-1',
    title: 'People of Weirton meet Reynard again',
    url: 'https://weir.example/1',
    outletName: 'The Weir',
    language: 'en',
    reason,
  },
  articles: [sample.article({ id: 'article-0', itemKeys: ['item-0'], outletId: 'outlet-other' }), sample.article()],
  at: 9,
  ...more,
})

describe('a rule', () => {
  it.each(reasons.filter((reason) => reason !== 'told' && reason !== 'withdrawn'))(
    'is made of what was left out as %s, and said in a sentence',
    (reason) => {
      for (const as of kindsOfRule(reason)) {
        const made = ruleOf(recalling(reason, { as }))
        if (!made.ok) throw new Error(made.what)
        expect(made.rule).toMatchObject({ beat: 'birds', at: 9, itemKey: 'item-1', reason, does: { kind: as } })
        const words = ruleWords(made.rule, { beatTitle: 'Birds', outletName: 'The Weir' })
        expect(words).toMatch(/^From now on, .+\.$/)
        expect(words).toContain('Birds')
        expect(effectWords({ itself: 'comes', alone: undefined }, made.rule)[0]).toContain('next edition')
      }
      expect(ruleOf(recalling(reason))).toMatchObject({ rule: { does: { kind: kindsOfRule(reason)[0] } } })
    },
  )

  it('names the outlet of the item itself, the words of its title, or all articles of its story', () => {
    expect(ruleOf(recalling('opinion'))).toMatchObject({ rule: { does: { outletId: 'outlet-weir' } } })
    expect(ruleOf(recalling('off-beat'))).toMatchObject({ rule: { does: { words: ['Weirton', 'Reynard'] } } })
    expect(ruleOf(recalling('stale'))).toMatchObject({ rule: { does: { articleIds: ['article-0', 'article-1'] } } })
  })

  it('is the same when it is made again, and another of other words', () => {
    const idOf = (more: Partial<Recalling>) => {
      const made = ruleOf(recalling('off-beat', more))
      return made.ok ? made.rule.id : made.what
    }
    expect(idOf({ at: 10 })).toBe(idOf({}))
    expect(idOf({ words: [' Reynard ', 'Reynard', ''] })).not.toBe(idOf({}))
    expect(idOf({ words: [' Reynard ', 'Reynard', ''] })).toBe(idOf({ words: ['Reynard'] }))
  })

  it.each<[string, LeaveOutReason, Partial<Recalling>, string]>([
    ['what was told', 'told', {}, 'there is nothing to bring back'],
    ['what its source took back', 'withdrawn', { as: 'story' }, 'there is nothing to bring back'],
    ['the outlet of what is off the beat', 'off-beat', { as: 'outlet' }, 'a rule of that kind would not let it in'],
    ['the words of an opinion', 'opinion', { words: ['owl'] }, 'a rule of that kind would not let it in'],
    ['an item without an article', 'stale', { articles: [] }, 'the desk holds no article of it'],
    ['no words', 'off-beat', { words: [' '] }, 'these words cannot make a rule'],
    ['form words', 'off-beat', { words: ['the'] }, 'these words cannot make a rule'],
    ['a word for every word', 'off-beat', { words: ['owl*'] }, 'these words cannot make a rule'],
    ['too many words', 'off-beat', { words: ['ab', 'cd', 'ef', 'gh', 'ij', 'kl'] }, 'these words cannot make a rule'],
    ['words too long', 'off-beat', { words: ['owl '.repeat(30)] }, 'these words cannot make a rule'],
  ])('is not made of %s', (_, reason, more, what) => {
    expect(ruleOf(recalling(reason, more))).toMatchObject({ ok: false, what })
  })
})
