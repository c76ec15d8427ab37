import { expect, it } from 'vitest'
import type { BeatRule } from '#core/model/beat-rule.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with the rules that readers add to beats. */
export function beatRulesContract(opened: Open): void {
  const rule = (id: string, more: Partial<BeatRule> = {}): BeatRule => ({
    id,
    beat: 'lamp',
    at: morning,
    itemKey: 'item-1',
    title: 'Why I left',
    reason: 'opinion',
    does: { kind: 'outlet', outletId: 'outlet-weir' },
    ...more,
  })
  const put = (each: BeatRule): Change => ({ put: 'beat-rule', rule: each })
  const ofStory = (...articleIds: readonly string[]): BeatRule => rule('c', { reason: 'stale', does: { kind: 'story', articleIds } })

  it('gives back rules of readers, oldest first, replaces one of the same id, and forgets one that is dropped', async () => {
    const rules = [rule('b'), rule('a', { at: morning + 1, does: { kind: 'words', words: ['weir', '堰'] } })]
    const { store } = await opened(rules.toReversed().map(put))
    expect(await store.beatRules()).toEqual(rules)
    await store.commit([put(rule('a', { at: morning - 1 }))])
    expect((await store.beatRules()).map(({ id, does }) => [id, does.kind])).toEqual([
      ['a', 'outlet'],
      ['b', 'outlet'],
    ])
    await store.commit([{ drop: 'beat-rule', ruleId: 'a' }])
    await store.commit([{ drop: 'beat-rule', ruleId: 'none' }])
    expect(await store.beatRules()).toEqual([rules[0]])
  })

  it('lets a rule for one story follow an article that went into another', async () => {
    const { store } = await opened([...dayOfChanges(), put(ofStory('article-1', 'article-2')), put(rule('a'))])
    await store.commit([{ drop: 'article', articleId: 'article-2', into: 'article-9' }])
    await store.commit([{ drop: 'article', articleId: 'article-1', into: 'article-9' }])
    expect(await store.beatRules()).toEqual([rule('a'), ofStory('article-9')])
  })

  it('has another digest with a rule of a reader, and the same whenever it was made', async () => {
    const { store } = await opened(dayOfChanges())
    const before = await store.digest()
    await store.commit([put(rule('a'))])
    const ruled = await store.digest()
    await store.commit([put(rule('a', { at: morning + 9 }))])
    expect(ruled).not.toBe(before)
    expect(await store.digest()).toBe(ruled)
  })
}
