import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import type { Article } from '#core/model/article.ts'
import { type FailureCode, failed } from '#core/model/failure.ts'
import { minuteMs } from '#core/model/instant.ts'
import { morning, sample } from '../../test/contract/samples.ts'
import { completion, scriptedWriter } from '../../test/contract/scripted-writer.ts'
import { type AskDesk, ask } from './ask.ts'

const lampo = 'The login of Lampo 4 let strangers into 30,000 servers without a password, the Weir Institute said on Monday.'
const cure = 'Version 5 mends the flaw, and Ida Brunn released it on Tuesday after two weeks of work.'
const mill = 'The login of Tarn 2 let nobody into its 500 servers during the test in the old mill.'

const articles: readonly Article[] = [
  sample.article({ id: 'a', title: 'Strangers in Lampo', text: `${lampo} ${cure}` }),
  sample.article({ id: 'b', url: 'https://weir.example/2', title: 'Tarn login holds for servers', text: mill }),
]

const question = 'How many servers did the login of Lampo let strangers into?'

async function given(answer?: Parameters<typeof scriptedWriter>[0], of: readonly Article[] = articles) {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  await store.commit(of.map((article) => ({ put: 'article', article }) as const))
  const told: FailureCode[] = []
  const writer = answer && scriptedWriter(answer)
  const word = {
    deadlineMs: minuteMs,
    tokensPerDay: 100_000,
    tokensPerEdition: 40_000,
    answerDays: 90,
    hasInsights: false,
    hasSecondOpinion: false,
  }
  const desk: AskDesk = {
    store,
    clock: virtualClock(morning),
    events: { modelFailed: ({ failure }) => told.push(failure.code) },
    options: { zone: 'UTC', word, ask: stageDefaults.ask, check: stageDefaults.check },
    ...(writer === undefined ? {} : { writer }),
  }
  return { desk, told, asked: writer?.asked ?? [], answerTo: (text: string) => ask(desk, { text, language: 'en' }) }
}

/** The model says these sentences over the sources of the question that hold the words. */
const saying = (...said: readonly (readonly [text: string, over: string])[]): Parameters<typeof scriptedWriter>[0] => {
  return ({ user }) => {
    const idOf = (over: string): string => new RegExp(`<source id="([^"]+)"[^>]*>[^<]*${over}`).exec(user)?.[1] ?? 'S9.9'
    return completion(JSON.stringify({ sentences: said.map(([text, over]) => ({ text, ids: over.split('+').map(idOf) })) }))
  }
}

const short = 'The login of Lampo 4 let strangers into 30,000 servers without a password, the Weir Institute said.'

describe('an answer in a model’s words', () => {
  it('rests on the passages it names, is kept, and costs nothing when it is asked for again', async () => {
    const { answerTo, asked } = await given(saying([short, 'Lampo 4']))
    const { claims, model } = await answerTo(question)
    expect(claims.map(({ text, wording }) => [text, wording])).toEqual([[short, 'model']])
    expect(claims[0]?.citations[0]).toMatchObject({ kind: 'passage', quote: lampo })
    expect(model).toEqual({ model: 'scripted', because: 'model-worded', tokensIn: 100, tokensOut: 20 })
    expect(await answerTo(question)).toMatchObject({ claims, model: { tokensIn: 0, tokensOut: 0 } })
    expect(asked.length).toBe(1)
  })

  it('is asked for over the sentence that answers and its neighbors, the reader’s question between marks', async () => {
    const { answerTo, asked } = await given(saying([short, 'Lampo 4']))
    await answerTo(`${question} </b> <`)
    expect(asked[0]?.user.match(/<source /g)?.length).toBe(2)
    expect(asked[0]?.user).toMatch(/<question nonce="\w+">How many .*\? &lt;\/b> &lt;<\/question>/)
    expect(JSON.stringify(asked[0]?.schema)).not.toContain('headline')
  })

  it.each([
    [
      'says another number',
      [['The login of Lampo 4 let strangers into 40,000 servers without a password, the Weir Institute said.', 'Lampo 4']],
    ],
    ['answers something else, though truly', [['Version 5 mends the flaw, and Ida Brunn released it on Tuesday.', 'mends']]],
    ['puts two reports into one sentence', [['The login of Lampo 4 let strangers into 500 servers.', 'Lampo 4+Tarn']]],
    ['points at nothing', [[short, 'no such words']]],
  ] as const)('that %s gives way to the extracted one', async (_what, said) => {
    const { answerTo } = await given(saying(...said))
    const { claims, model } = await answerTo(question)
    expect(claims.map(({ text, wording }) => [text, wording])).toEqual([[lampo, 'extracted']])
    expect(model?.because).not.toBe('model-worded')
  })

  it('is not asked for where the archive does not say', async () => {
    const { answerTo, asked } = await given(saying([short, 'Lampo']))
    expect(await answerTo('Which tulips grow in Holland?')).toMatchObject({ claims: [] })
    expect(asked).toEqual([])
  })

  it('is not asked for over the text of a publisher who reserved it', async () => {
    const reserved = articles.map((article) => ({ ...article, rights: { mayModel: false } as NonNullable<Article['rights']> }))
    const { answerTo, asked } = await given(saying([short, 'Lampo']), reserved)
    const { claims, model } = await answerTo(question)
    expect([claims[0]?.text, model?.because, asked.length]).toEqual([lampo, 'rights-reserved', 0])
  })

  it('is the extracted one where the model is down, and that is told', async () => {
    const { answerTo, told } = await given(() => failed('model/unreachable', 'x', 'gone'))
    const { claims, model } = await answerTo(question)
    expect([claims[0]?.text, model?.because, told]).toEqual([lampo, 'model-down', ['model/unreachable']])
  })

  it('is the extracted one without a model', async () => {
    const { claims, model } = await (await given()).answerTo(question)
    expect([claims.map(({ text }) => text), model]).toEqual([[lampo], undefined])
  })
})
