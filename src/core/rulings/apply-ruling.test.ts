import { describe, expect, it } from 'vitest'
import { rulingSample as ruling } from '../../../test/contract/ruling-sample.ts'
import { sample } from '../../../test/contract/samples.ts'
import type { Story } from '../model/story.ts'
import { type ApplyInput, applyRulings } from './apply-ruling.ts'

const articles = ['a', 'b', 'c', 'd'].map((id, at) => sample.article({ id, publishedAt: at + 1, itemKeys: [id], form: 'full' }))
const copy = sample.article({ id: 'copy', publishedAt: 9, itemKeys: ['copy'], reprintOf: 'a' })
const story = (id: string, articleIds: readonly string[], more: Partial<Story> = {}): Story =>
  sample.story({ id, articleIds, leadArticleId: articleIds[0] ?? '', openedAt: 1, lastNewsAt: 4, ...more })
const apply = (more: Pick<ApplyInput, 'rulings' | 'stories'> & Partial<ApplyInput>) =>
  applyRulings({ articles: [...articles, copy], toldAt: new Map(), now: 100, ...more })
const held = (stories: readonly Story[]) => stories.map(({ articleIds }) => articleIds.join(' ')).sort()

describe('rulings on stories', () => {
  it('make one story of two, under the first one’s id, with the later telling and the links of both', () => {
    const stories = [
      story('one', ['a'], {
        toldIn: { lamp: 'early' },
        openedAt: 3,
        links: [{ kind: 'related', storyId: 'two', because: 'similar-words', evidence: {} }],
      }),
      story('two', ['b'], {
        toldIn: { lamp: 'late' },
        openedAt: 2,
        links: [{ kind: 'continues', storyId: 'x', because: 'similar-words', evidence: {} }],
      }),
    ]
    const toldAt = new Map([
      ['early', 1],
      ['late', 2],
    ])
    const { output, decisions } = apply({ rulings: [ruling('1', 'together', 'a', 'b')], stories, toldAt })
    expect(output.gone).toEqual([{ id: 'two', into: 'one' }])
    expect(output.stories).toEqual([
      { ...story('one', ['a', 'b'], { toldIn: { lamp: 'late' }, openedAt: 2, lastNewsAt: 2 }), links: stories[1]?.links ?? [] },
    ])
    expect(decisions.map(({ subject, verdict, because }) => [subject, verdict, because])).toEqual([
      ['two', 'merged', 'ruled-together'],
      ['one', 'took in', 'ruled-together'],
      ['1', 'merged', 'ruled-together'],
    ])
  })

  it('let an article leave for a story of its own, with its reprints; the story keeps its id', () => {
    const { output, decisions } = apply({ rulings: [ruling('1', 'apart', 'a', 'b c')], stories: [story('one', ['a', 'b', 'c', 'copy'])] })
    expect(output.gone).toEqual([])
    expect(output.stories.map(({ articleIds, leadArticleId }) => [articleIds, leadArticleId])).toEqual([
      [['b', 'c'], 'b'],
      [['a', 'copy'], 'a'],
    ])
    expect(decisions.filter(({ verdict }) => verdict === 'joined').map(({ subject }) => subject)).toEqual(['a', 'copy'])
  })

  it('let what was told leave with its lead article', () => {
    const told = story('one', ['a', 'b'], { toldIn: { lamp: 'edition' } })
    const left = (one: string, other: string) =>
      apply({ rulings: [ruling('1', 'apart', one, other)], stories: [told] }).output.stories.map(({ toldIn }) => toldIn)
    expect(left('a', 'b')).toEqual([{ lamp: 'edition' }, { lamp: 'edition' }])
    expect(left('b', 'a')).toEqual([{ lamp: 'edition' }, undefined])
  })

  it('change nothing the second time', () => {
    const rulings = [ruling('1', 'together', 'a', 'c'), ruling('2', 'apart', 'b', 'a'), ruling('3', 'apart', 'd', 'c')]
    const once = apply({ rulings, stories: [story('one', ['a', 'b']), story('two', ['c', 'd'])] }).output
    expect(held(once.stories)).toEqual(['a c', 'b', 'd'])
    expect(apply({ rulings, stories: once.stories }).output).toEqual({ stories: [], gone: [] })
  })

  it('let a later ruling take the place of an earlier one', () => {
    const rulings = [ruling('1', 'together', 'a', 'b'), ruling('2', 'apart', 'a', 'b')]
    expect(apply({ rulings, stories: [story('one', ['a']), story('two', ['b'])] }).output.stories).toEqual([])
    expect(held(apply({ rulings, stories: [story('one', ['a', 'b'])] }).output.stories)).toEqual(['a', 'b'])
  })

  it('part what was ruled together with the one that leaves, or with the one that stays, with it', () => {
    const rulings = [ruling('1', 'together', 'a', 'd'), ruling('2', 'together', 'b', 'c'), ruling('3', 'apart', 'a', 'b')]
    expect(held(apply({ rulings, stories: [story('one', ['a', 'b', 'c', 'd'])] }).output.stories)).toEqual(['a d', 'b c'])
  })

  it('bring an article that two stories hold to its own side', () => {
    const stories = [story('one', ['a', 'b']), story('two', ['a'])]
    expect(held(apply({ rulings: [ruling('1', 'apart', 'a', 'b')], stories }).output.stories)).toEqual(['a', 'b'])
  })

  it('take away the links between stories that were ruled apart', () => {
    const links = [{ kind: 'related', storyId: 'two', because: 'similar-words', evidence: {} }] as const
    const stories = [story('one', ['a'], { links }), story('two', ['b'])]
    const { output, decisions } = apply({ rulings: [ruling('1', 'apart', 'b', 'a')], stories })
    expect(output.stories).toEqual([{ ...stories[0], links: [] }])
    expect(decisions.map(({ subject, verdict }) => [subject, verdict])).toEqual([['one', 'unlinked']])
  })

  it('give a merged story its id back when the ruling is taken back', () => {
    const turned = { ...ruling('1', 'apart', 'b', 'a'), madeAt: 0 }
    const undone = { rulingId: '1', storyId: 'two' }
    const { output, decisions } = apply({ rulings: [turned], undone, stories: [story('one', ['a', 'b'])] })
    expect(output.stories.map(({ id, articleIds }) => [id, articleIds])).toEqual([
      ['one', ['a']],
      ['two', ['b']],
    ])
    expect(decisions[0]?.because).toBe('ruling-undone')
  })
})
