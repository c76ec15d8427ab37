import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { type FailureCode, failed, type Result } from '#core/model/failure.ts'
import { hourMs, minuteMs } from '#core/model/instant.ts'
import type { Prompt } from '#core/model/prompt.ts'
import { claimIdOf } from '#core/stages/check/check.ts'
import type { Completion, Writer } from '#ports/writer.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import { completion, type ScriptedWriter, scriptedWriter } from '../../../test/contract/scripted-writer.ts'
import type { Desk } from '../desk.ts'
import type { Drafted } from './edition-drafts.ts'
import { type WordedDrafts, wordDrafts } from './word-drafts.ts'

/** Stories of two sentences each, the most important first. */
function drafted(id: string, sentencesMax = 3): Drafted {
  const text = `The Millrace project of ${id} released Millrace 2 on Thursday. The new version closes a hole in the sluice parser of ${id}.`
  const article = sample.article({ id, text })
  const body = article.passages.filter(({ part }) => part === 'body')
  const sentences = body.slice(0, 1).map(({ id: passageId, text: words }) => {
    return { text: words, language: 'en', wording: 'extracted' as const, passages: [{ articleId: id, passageId }] }
  })
  const assignment = { storyId: id, sentencesMax, articles: [article], toldHeadlines: new Set() } as unknown as Drafted['assignment']
  return { assignment, draft: { storyId: id, headline: undefined, sentences } }
}

const stories = (...ids: readonly string[]): readonly Drafted[] => ids.map((id) => drafted(id))

/** Says the first sentence of the first source again. */
function faithful({ user }: Prompt): Result<Completion> {
  const [, id = '', text = ''] = /<source id="([^"]+)"[^>]*>(The Millrace[^<]*)</.exec(user) ?? []
  return completion(JSON.stringify({ headline: 'Millrace 2.0 is out', sentences: [{ text, ids: [id] }] }))
}

async function given(writer: Writer, options: Partial<Desk['options']['word']> = {}) {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const clock = virtualClock(morning)
  const told: FailureCode[] = []
  const desk = {
    store,
    clock,
    writer,
    events: { modelFailed: ({ failure }: { readonly failure: { readonly code: FailureCode } }) => told.push(failure.code) },
    options: {
      zone: 'UTC',
      word: {
        deadlineMs: minuteMs,
        tokensPerDay: 100_000,
        tokensPerEdition: 40_000,
        answerDays: 90,
        hasInsights: false,
        hasSecondOpinion: false,
        ...options,
      },
    },
  } as unknown as Desk
  const word = async (of: readonly Drafted[]): Promise<WordedDrafts> => {
    const made = await wordDrafts(desk, of, 'edition-1')
    await store.commit(made.asking?.changes() ?? [])
    return made
  }
  return { store, clock, told, desk, word }
}

const asked = (writer: ScriptedWriter): number => writer.asked.length
const verdicts = ({ decisions }: WordedDrafts): readonly string[] => decisions.map(({ verdict, because }) => `${verdict}: ${because}`)
const wordedIds = ({ drafted: of }: WordedDrafts): readonly string[] =>
  of.flatMap(({ draft }) => (draft.worded === undefined ? [] : [draft.storyId]))

describe('drafts', () => {
  it('stay as they are without a model', async () => {
    const one = drafted('a')
    expect(await wordDrafts({} as Desk, [one], 'edition-1')).toEqual({ drafted: [one], decisions: [] })
  })

  it('get a wording beside what was extracted, and what it cost', async () => {
    const writer = scriptedWriter(faithful)
    const { word } = await given(writer)
    const made = await word(stories('a', 'b'))
    expect(made.drafted[0]?.draft.sentences[0]?.wording).toBe('extracted')
    expect(made.drafted[0]?.draft.worded?.sentences.map(({ text, wording }) => [text, wording])).toEqual([
      ['The Millrace project of a released Millrace 2 on Thursday.', 'model'],
    ])
    expect(made.use).toMatchObject({ model: 'scripted', asked: 2, reused: 0, fellBack: 0, tokensIn: 200, tokensOut: 40, notes: [] })
    expect(verdicts(made)).toEqual(['worded: model-worded', 'worded: model-worded'])
  })

  it('cost nothing when they were worded before, whatever the nonce', async () => {
    const writer = scriptedWriter(faithful)
    const { word } = await given(writer)
    const first = await word(stories('a', 'b'))
    const again = await word(stories('a', 'b'))
    expect(asked(writer)).toBe(2)
    expect(again.drafted).toEqual(first.drafted)
    expect(again.use).toMatchObject({ asked: 0, reused: 2, tokensIn: 0, tokensOut: 0 })
  })

  it('of one question never meet those of another', async () => {
    const writer = scriptedWriter(faithful)
    await (await given(writer)).word(stories('alder', 'birch'))
    expect(writer.asked.map(({ user }) => [user.includes('alder'), user.includes('birch')])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  it('of a story that moved on are worded from what came since it was told', async () => {
    const writer = scriptedWriter(faithful)
    const [old, fresh] = [drafted('alder'), drafted('birch')]
    const articles = [...old.assignment.articles, ...fresh.assignment.articles]
    const assignment = { ...fresh.assignment, articles, standing: 'developing', freshIds: new Set(['birch']) } as const
    await (await given(writer)).word([{ ...fresh, assignment }])
    expect([writer.asked[0]?.user.includes('alder'), writer.asked[0]?.user.includes('birch')]).toEqual([false, true])
  })

  it('that are a line in brief are not worded', async () => {
    const writer = scriptedWriter(faithful)
    await (await given(writer)).word([drafted('a', 0)])
    expect(asked(writer)).toBe(0)
  })

  it('are asked about once more when the answer has no shape, and then no more, also tomorrow', async () => {
    const writer = scriptedWriter(() => completion('I would rather not.'))
    const { word, store } = await given(writer)
    const made = await word(stories('a'))
    expect([asked(writer), verdicts(made), wordedIds(made)]).toEqual([2, ['extracted stands: model-broken'], []])
    expect(made.use).toMatchObject({
      asked: 1,
      fellBack: 1,
      tokensIn: 200,
      notes: ['The model’s answer was not in the shape that it was asked for (1 story).'],
    })
    await word(stories('a'))
    expect(asked(writer)).toBe(2)
    expect(await store.modelTokensSince(0)).toBe(240)
  })

  it('are not asked about again for sentences that were refused', async () => {
    const bad = JSON.stringify({ headline: 'H', sentences: [{ text: 'See https://made-up.invalid/x now.', ids: ['S1.1'] }] })
    const writer = scriptedWriter(() => completion(bad))
    const made = await (await given(writer)).word(stories('a'))
    expect([asked(writer), verdicts(made)]).toEqual([1, ['extracted stands: model-empty', 'sentence refused: not-plain']])
  })
})

describe('a second opinion', () => {
  const doubting = (verdicts: readonly object[]) =>
    scriptedWriter((prompt) => (prompt.schemaName === 'verdicts' ? completion(JSON.stringify({ verdicts })) : faithful(prompt)))

  it('says by claim what the model does not find borne, and costs nothing again', async () => {
    const writer = doubting([
      { id: 'C1', isBorne: false },
      { id: 'C2', isBorne: true },
      { id: 'C9', isBorne: false },
    ])
    const { word } = await given(writer, { hasSecondOpinion: true })
    const made = await word(stories('a'))
    const text = made.drafted[0]?.draft.worded?.sentences[0]?.text ?? ''
    expect(made.opinion).toEqual(new Map([[claimIdOf('edition-1', 'a', text), 'not-borne']]))
    expect(made.use).toMatchObject({ asked: 1, tokensIn: 200, tokensOut: 40 })
    expect((await word(stories('a'))).use).toMatchObject({ reused: 1, tokensIn: 0 })
    expect(asked(writer)).toBe(2)
  })

  it('that is none changes nothing', async () => {
    const { word } = await given(
      scriptedWriter((prompt) => (prompt.schemaName === 'verdicts' ? completion('Fine!') : faithful(prompt))),
      {
        hasSecondOpinion: true,
      },
    )
    expect((await word(stories('a'))).opinion).toEqual(new Map())
  })
})

describe('a service that', () => {
  it('fails three times in a row is not asked any more, told of once, and tried once by the next edition', async () => {
    let isWell = false
    const writer = scriptedWriter((prompt) => (isWell ? faithful(prompt) : failed('model/unreachable', 'x', 'gone')))
    const { word, told, clock } = await given(writer)
    const made = await word(stories('a', 'b', 'c', 'd', 'e'))
    expect([asked(writer), told, made.use?.fellBack]).toEqual([3, ['model/unreachable'], 5])
    expect(made.use?.notes).toEqual(['The model could not be asked (5 stories).'])
    // Right behind it: the service gets its rest.
    await word(stories('a'))
    expect(asked(writer)).toBe(3)
    clock.set(morning + hourMs)
    await word(stories('a', 'b'))
    expect([asked(writer), told]).toEqual([4, ['model/unreachable']])
    isWell = true
    clock.set(morning + 2 * hourMs)
    expect(wordedIds(await word(stories('a', 'b', 'c')))).toEqual(['a', 'b', 'c'])
    isWell = false
    await word(stories('d'))
    expect(told).toEqual(['model/unreachable', 'model/unreachable'])
  })

  it.each(['model/refused', 'model/busy'] as const)('answers %s is not asked a second time', async (code) => {
    const writer = scriptedWriter(() => failed(code, 'x', 'no', { retryAfterMs: 5 * hourMs }))
    const { word, told, clock } = await given(writer)
    await word(stories('a', 'b'))
    clock.set(morning + 4 * hourMs)
    await word(stories('a'))
    expect([asked(writer), told]).toEqual([1, [code]])
    clock.set(morning + 6 * hourMs)
    await word(stories('a'))
    expect(asked(writer)).toBe(2)
  })

  it('is slow is waited for until the edition’s time is up, the first stories first', async () => {
    const slow = await given(
      scriptedWriter((prompt) => {
        slow.clock.set(slow.clock.now() + 25_000)
        return faithful(prompt)
      }),
    )
    const made = await slow.word(stories('a', 'b', 'c', 'd', 'e'))
    expect(wordedIds(made)).toEqual(['a', 'b', 'c'])
    expect(made.use?.notes).toEqual(['The model did not answer in time (2 stories).'])
  })

  it('answers late fills the store for the next run', async () => {
    const scripted = scriptedWriter(faithful)
    const late: Writer = {
      ...scripted,
      ask: async (prompt, waiting) => {
        const answer = await scripted.ask(prompt, waiting)
        if (answer.ok) waiting.late?.(answer.value)
        return failed('model/timeout', 'x', 'late')
      },
    }
    const { word } = await given(late)
    expect(wordedIds(await word(stories('a')))).toEqual([])
    const again = await word(stories('a'))
    expect([wordedIds(again), again.use?.reused, asked(scripted)]).toEqual([['a'], 1, 1])
  })
})

describe('the budget', () => {
  it('of an edition ends the asking, the first stories first', async () => {
    const writer = scriptedWriter(faithful)
    const made = await (await given(writer, { tokensPerEdition: 1_350 })).word(stories('a', 'b', 'c'))
    expect(wordedIds(made).length).toBeLessThan(3)
    expect(wordedIds(made)).toEqual(['a', 'b', 'c'].slice(0, asked(writer)))
    expect(verdicts(made).at(-1)).toBe('withheld: model-budget')
    expect(made.use?.notes[0]).toMatch(/^The tokens that were set aside for it were used up/)
  })

  it('of a day holds over editions and begins anew the next day', async () => {
    const writer = scriptedWriter(faithful)
    const { word, clock } = await given(writer, { tokensPerDay: 1_350 })
    await word(stories('a'))
    const spent = asked(writer)
    await word(stories('b', 'c', 'd'))
    expect(asked(writer)).toBeLessThan(4)
    clock.set(morning + 24 * hourMs)
    await word(stories('d'))
    expect(asked(writer)).toBeGreaterThan(spent)
  })
})
