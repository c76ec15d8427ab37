import { describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { RobotsAnswer } from './robots.ts'
import { openTdmrep } from './tdmrep.ts'

const reserved = '[{ "location": "/news/", "tdm-reservation": 1 }]'
const file = (text: string, status = 200): Result<RobotsAnswer> => ok({ status, body: new TextEncoder().encode(text) })

function openWith(answer: Result<RobotsAnswer>) {
  const asked: string[] = []
  let now = 1_000
  const tdmrep = openTdmrep({
    now: () => now,
    get: async (url) => {
      asked.push(url.href)
      return answer
    },
  })
  const says = async (path: string) => (await tdmrep.signals(new URL(path, 'https://news.example'))).map((signal) => signal.says)
  return { tdmrep, asked, says, pass: (ms: number) => (now += ms) }
}

describe('tdmrep.json', () => {
  it('reserves the paths it names', async () => {
    const { says } = openWith(file(reserved))
    expect(await says('/news/1')).toEqual(['tdm-reservation=1'])
    expect(await says('/about')).toEqual([])
  })

  it('is asked for once a day and origin, also by several at the same time', async () => {
    const { says, asked, pass } = openWith(file(reserved))
    await Promise.all([says('/news/1'), says('/news/2')])
    pass(limits.robotsMs - 1)
    await says('/news/3')
    expect(asked).toEqual(['https://news.example/.well-known/tdmrep.json'])
    pass(1)
    await says('/news/4')
    expect(asked).toHaveLength(2)
  })

  it('says nothing where it is not there, and is not asked for again that day', async () => {
    const { says, asked, pass } = openWith(file('', 404))
    expect(await says('/news/1')).toEqual([])
    pass(limits.robotsMs - 1)
    await says('/news/1')
    expect(asked).toHaveLength(1)
  })

  it('is asked for again after an hour where no answer came', async () => {
    const { says, asked, pass } = openWith(failed('fetch/network', 'https://news.example', 'No answer.'))
    expect(await says('/news/1')).toEqual([])
    pass(limits.robotsAgainMs)
    await says('/news/1')
    expect(asked).toHaveLength(2)
  })

  it('is taken for a feed only where it is known', async () => {
    const { tdmrep, says, asked } = openWith(file(reserved))
    const feed = new URL('https://news.example/news/feed')
    expect(await tdmrep.known(feed)).toEqual([])
    expect(asked).toEqual([])
    await says('/news/1')
    expect((await tdmrep.known(feed)).map((signal) => signal.says)).toEqual(['tdm-reservation=1'])
  })
})
