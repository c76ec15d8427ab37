import { describe, expect, test } from 'vitest'
import type { CallerKind } from '#server/access.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { storeOf } from '../../../test/fixtures/channels/store.ts'
import type { StoredDecision } from '../../core/model/decision.ts'
import type { Store } from '../../ports/store.ts'
import { createApp } from '../app.ts'
import type { Deps } from '../deps.ts'

const told = edition.top[0]?.storyId ?? ''
const report = edition.top[0]?.reports[0]?.articleId ?? ''
const survivor = { id: 'story-now000000001', articleIds: [report], leadArticleId: report, openedAt: 0, lastNewsAt: 1 }
const decision: StoredDecision = {
  stage: 'cluster',
  subject: told,
  verdict: 'split',
  because: 'ruled-apart',
  evidence: { story: 'story-left00000001', articles: 2 },
  at: edition.cutOff + 1,
  run: 'ruling:ruling-1',
}

const oneBeat = [{ id: edition.beat, title: '' }]

function ask(path: string, more: Partial<Store>, caller: CallerKind = 'admin', beats = oneBeat) {
  const store = { ...storeOf([edition]), ...more }
  const deps = {
    store,
    beats,
    callerOf: callerOf(caller),
    zone: 'UTC',
    version: '0',
    baseUrl: 'http://127.0.0.1/',
    hosts: [],
    isSample: () => false,
  } as unknown as Deps
  return Promise.resolve(createApp(deps).request(path))
}

const page = async (...asked: Parameters<typeof ask>): Promise<string> => await (await ask(...asked)).text()

describe('/story/:id', () => {
  test('leads from a story that went into another to that one, for as long as it is so', async () => {
    const answer = await ask(`/story/${told}`, { storyNow: async () => survivor })
    expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
      308,
      `/story/${survivor.id}`,
      'private, no-cache',
    ])
  })

  test('shows what editions told under ids that went into it', async () => {
    const merged = { storyNow: async () => survivor, formerStoryIds: async (id: string) => (id === survivor.id ? [told] : []) }
    expect(await page(`/story/${survivor.id}`, merged)).toContain(edition.top[0]?.headline.text)
  })

  test('keeps a story that only editions remember', async () => {
    expect((await ask(`/story/${told}`, { storyNow: async () => undefined, stories: async () => [] })).status).toBe(200)
  })

  test('says which beat’s editions told it, where several did, and leads on within the beat of the page', async () => {
    const further = { ...edition, id: 'edition-further00001', beat: 'further', beatTitle: 'Further afield', cutOff: edition.cutOff + 1 }
    const beats = [edition, further].map(({ beat, beatTitle }) => ({ id: beat, title: beatTitle }))
    const shown = await page(`/story/${told}`, storeOf([edition, further]), 'admin', beats)
    expect(shown).toContain(`<a href="/further/${edition.date}/">Further afield, No. ${edition.number}, `)
    expect(shown).toContain(`${edition.beatTitle}, No. ${edition.number}, `)
    expect(shown).toContain('<a href="/since?beat=further">Catch up</a> <a href="/trends?beat=further">Trends</a>')
    expect(await page(`/story/${told}`, {})).toContain('<a href="/since">Catch up</a>')
  })

  test('says that it was split since, and the edition’s text stays', async () => {
    const split = {
      decisionsAbout: async (subject: string) =>
        subject === told ? [decision, { ...decision, at: edition.cutOff - 1, because: 'similar-words' as const }] : [],
    }
    const now = await page(`/story/${told}`, split)
    expect(now).toContain('Split and merged since')
    expect(now).toContain(
      '2 reports left for <a href="/why/story-left00000001">another story</a>, because a person ruled that they do not report one happening.',
    )
    expect(now.match(/left for/g)).toHaveLength(1)
    expect(await page(`/story/${told}`, {})).not.toContain('Split and merged since')
  })

  test('tells the owner alone why a report is there, and what would split it off', async () => {
    const joined: StoredDecision = {
      ...decision,
      subject: report,
      verdict: 'joined',
      because: 'similar-words',
      evidence: { story: told, shared: '<b>gantry</b>' },
    }
    const store = { decisionsAbout: async (subject: string) => (subject === report ? [joined] : []), storiesOfArticles: async () => [] }
    const owner = await page(`/story/${told}`, store)
    expect(owner).toContain('<p>They share rare words and names: &lt;b&gt;gantry&lt;/b&gt;.</p>')
    expect(owner).toContain(`<code>headwater story split ${told} ${report}</code>`)
    expect(await page(`/story/${told}`, store, 'visitor')).not.toContain('report here?')
  })

  test('tells that a report is in another story by now', async () => {
    const elsewhere = { storiesOfArticles: async () => [{ ...survivor, articleIds: [report] }] }
    expect(await page(`/story/${told}`, elsewhere)).toContain(`now in <a href="/why/${survivor.id}">another story</a>`)
  })
})
