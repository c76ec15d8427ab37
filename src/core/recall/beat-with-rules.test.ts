import { describe, expect, it } from 'vitest'
import { readBeat } from '../beats/read-beat.ts'
import type { Beat } from '../model/beat.ts'
import type { BeatRule } from '../model/beat-rule.ts'
import { beatWithRules } from './beat-with-rules.ts'
import { rulesYaml } from './rules-yaml.ts'

const file = `
id: birds
title: Birds
language: en
floor: 2
limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 3, words: 500 }
sections: [{ id: seen, title: Seen, terms: [{ weight: 2, words: [seen] }] }]
happenings: [{ id: arrival, title: an arrival, weight: 3, terms: [returns] }]
`
const terms = 'terms: [{ weight: 3, words: [owl] }]\n'

function beatIn(text: string): Beat {
  const read = readBeat(text, 'beats/birds.yaml')
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.beat
}

const rule = (id: string, more: Partial<BeatRule>): BeatRule => ({
  id,
  beat: 'birds',
  at: 0,
  itemKey: 'item-1',
  title: 'Why: the "owl"\n- { weight: 9 }',
  reason: 'off-beat',
  does: { kind: 'words', words: ['Reynard: the fox', '雪豹'] },
  ...more,
})
const rules = [
  rule('rule-1', {}),
  rule('rule-2', { reason: 'below-the-floor', does: { kind: 'words', words: ['owlet'] } }),
  rule('rule-3', { reason: 'opinion', does: { kind: 'outlet', outletId: 'outlet-weir' } }),
  rule('rule-4', { reason: 'tutorial', does: { kind: 'outlet', outletId: 'outlet-weir' } }),
  rule('rule-5', { reason: 'muted', does: { kind: 'story', articleIds: ['a', 'b'] } }),
  rule('rule-6', { beat: 'towers', does: { kind: 'words', words: ['steeple'] } }),
]
const outlets = [{ id: 'outlet-weir', name: 'The Weir', hosts: ['weir.example'], role: 'reporter' as const }]

describe('the rules of readers', () => {
  it('add words to the terms of their beat, and to its boosts where the item was of the beat', () => {
    const { beat } = beatWithRules(beatIn(file + terms), rules)
    expect(beat.terms.map(({ text }) => text)).toEqual(['owl', 'Reynard: the fox', '雪豹', 'owlet'])
    expect(beat.boosts.map(({ text }) => text)).toEqual(['owlet'])
  })

  it('lift reasons of outlets and let stories in, each with its rule', () => {
    const { exempt } = beatWithRules(beatIn(file + terms), rules)
    expect([...(exempt.outlets.get('outlet-weir') ?? [])]).toEqual([
      ['opinion', 'rule-3'],
      ['tutorial', 'rule-4'],
    ])
    expect([...exempt.articles]).toEqual([
      ['a', 'rule-5'],
      ['b', 'rule-5'],
    ])
  })

  it('leave a beat without any the same beat', () => {
    const beat = beatIn(file + terms)
    expect(beatWithRules(beat, rules.slice(-1)).beat).toBe(beat)
  })

  it('say the same as lists of a beat file, whatever stands in the titles', () => {
    const own = rules.filter(({ beat }) => beat === 'birds')
    const yaml = rulesYaml(own, outlets)
    const written = beatIn(file + yaml)
    const { beat } = beatWithRules(beatIn(file + terms), own)
    expect(written.terms).toEqual(beat.terms.slice(1))
    expect(written.boosts).toEqual(beat.boosts)
    expect(written.exempt).toEqual([
      { place: 'weir.example', reasons: ['opinion'] },
      { place: 'weir.example', reasons: ['tutorial'] },
    ])
    expect(yaml).toContain('# rule-5, 1970-01-01: Why: the "owl" - { weight: 9 } (muted): this story alone')
  })

  it('are comments alone where no host is known and no word was named', () => {
    const yaml = rulesYaml(rules.slice(2, 3), [])
    expect(yaml).toContain('no host is known of its outlet')
    expect(beatIn(file + terms + yaml).exempt).toEqual([])
  })
})
