import { expect, it } from 'vitest'
import type { Change, ModelAnswer } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { morning } from './samples.ts'

function answer(key: string, more: Partial<ModelAnswer> = {}): ModelAnswer {
  return {
    key,
    model: 'lamp:1b',
    at: morning,
    question: 'Word it.',
    answer: '{"sentences":[]}',
    isWhole: true,
    tokensIn: 100,
    tokensOut: 20,
    ...more,
  }
}

const put = (one: ModelAnswer): Change => ({ put: 'model-answer', answer: one })

/** What every Store must do with the answers of language models. */
export function modelAnswersContract(opened: (changes?: readonly Change[]) => Promise<Opened>): void {
  it('gives back an answer by its key, the last that was put', async () => {
    const { store } = await opened([put(answer('a')), put(answer('b')), put(answer('a', { answer: 'anew', tokensOut: 30 }))])
    expect(await store.modelAnswer('a')).toEqual(answer('a', { answer: 'anew', tokensOut: 30 }))
    expect(await store.modelAnswer('none')).toBeUndefined()
  })

  it('counts the tokens since a time, and forgets what is older than it is told', async () => {
    const { store } = await opened([put(answer('a', { at: morning - 1 })), put(answer('b')), put(answer('c', { at: morning + 1 }))])
    expect([await store.modelTokensSince(0), await store.modelTokensSince(morning)]).toEqual([360, 240])
    await store.commit([{ drop: 'model-answers', before: morning }])
    expect([await store.modelAnswer('a'), await store.modelTokensSince(0)]).toEqual([undefined, 240])
  })

  it('has the same digest whatever was answered: it can be asked again', async () => {
    const { store } = await opened()
    const before = await store.digest()
    await store.commit([put(answer('a'))])
    expect(await store.digest()).toBe(before)
  })
}
