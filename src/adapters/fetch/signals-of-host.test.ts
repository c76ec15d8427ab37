import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import { openTestServer, reply, type TestServer } from '../../../test/contract/fetcher-server.ts'
import { openFetcher } from './fetch.ts'

const robots =
  'User-agent: *\nContent-Usage: /news/ ai-use=n\n\nUser-agent: Headwater\nContent-Signal: ai-input=no\nDisallow: /closed\nAllow: /\n'

let host: TestServer
const open: Fetcher[] = []

beforeAll(async () => {
  host = await openTestServer({
    '/robots.txt': reply(200, {}, robots),
    '/.well-known/tdmrep.json': reply(200, {}, '[{ "location": "/news/", "tdm-reservation": 1 }]'),
    '/feed': reply(200, { 'x-robots-tag': 'noindex, noarchive' }, 'feed'),
    '/closed/feed': reply(200, {}, 'feed'),
    '/news/1': reply(200, { 'content-usage': 'train-ai=n' }, '<p>Old Mill bridge to close'),
    '/news/2': reply(200, { 'tdm-reservation': '0' }, '<p>Old Mill bridge to open'),
    '/about': reply(200, {}, '<p>About us'),
    '/gone': reply(404),
  })
})

afterAll(async () => {
  for (const fetcher of open) await fetcher[Symbol.asyncDispose]()
  await host.close()
})

function fetcherOf(hasRobots = true) {
  const options = { userAgent: 'Headwater/0.1.0', allow: ['127.0.0.0/8'], perHostPauseMs: 0, perHost: 1, totalAtOnce: 4, now: () => 1_000 }
  const fetcher = openFetcher({ ...options, robots: hasRobots })
  open.push(fetcher)
  const asked = host.asked.length
  return {
    said: async (path: string, purpose: FetchPlan['purpose']) => {
      const fetched = await fetcher.fetch({ url: host.origin + path, purpose, accept: '*/*', bytesMax: 10_000 })
      return fetched.ok ? fetched.value.signals?.map(({ from, says }) => `${from} ${says}`) : fetched.failure.code
    },
    paths: () => host.asked.slice(asked).map((request) => request.path),
  }
}

test('a page is fetched with what its header, its host’s robots.txt and tdmrep.json say of it', async () => {
  const { said, paths } = fetcherOf()
  expect(await said('/news/1', 'page')).toEqual(['header train-ai=n', 'robots.txt ai-input=no', 'well-known tdm-reservation=1'])
  expect(await said('/about', 'page')).toEqual(['robots.txt ai-input=no'])
  expect(paths()).toEqual(['/robots.txt', '/news/1', '/.well-known/tdmrep.json', '/about'])
})

test('a reservation in the header, or a page that is not there, asks for no file', async () => {
  const { said, paths } = fetcherOf()
  expect(await said('/news/2', 'page')).toEqual(['header tdm-reservation=0', 'robots.txt ai-input=no'])
  expect(await said('/gone', 'page')).toBe('fetch/status')
  expect(paths()).toEqual(['/robots.txt', '/news/2', '/gone'])
})

test('a feed costs one request; what the files say of it is taken where they are known', async () => {
  const { said, paths } = fetcherOf()
  expect(await said('/feed', 'source')).toEqual(['header noarchive'])
  expect(await said('/closed/feed', 'source')).toEqual([])
  expect(paths()).toEqual(['/feed', '/closed/feed'])
  await said('/about', 'page')
  expect(await said('/feed', 'source')).toEqual(['header noarchive', 'robots.txt ai-input=no'])
})

test('a feed that robots.txt forbids us by name is left alone as soon as that is known', async () => {
  const { said } = fetcherOf()
  await said('/about', 'page')
  expect(await said('/closed/feed', 'source')).toBe('fetch/refused-by-robots')
})

test('who does not keep to robots.txt hears the header only', async () => {
  const { said, paths } = fetcherOf(false)
  expect(await said('/news/1', 'page')).toEqual(['header train-ai=n'])
  expect(paths()).toEqual(['/news/1'])
})
