import { expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { ok } from '#core/model/failure.ts'
import { openRobots } from './robots.ts'

function robotsWith(text: string) {
  const body = new TextEncoder().encode(text)
  return openRobots({ userAgent: 'Headwater/1.0', now: () => 0, get: async () => ok({ status: 200, body }) })
}

it('a pause of crawlDelayMaxMs is kept, a longer one shortened: one second below, at and above', async () => {
  const most = limits.crawlDelayMaxMs / 1_000
  for (const seconds of [most - 1, most, most + 1]) {
    const permission = await robotsWith(`User-agent: *\nCrawl-delay: ${seconds}`).ask(new URL('https://news.example/a'))
    expect(permission).toEqual(ok({ pauseMs: Math.min(seconds, most) * 1_000 }))
  }
})

it('rules are compared with an address up to robotsSteps: at them and above', async () => {
  // The group as it is compared: its first line, then one rule that fits no address.
  const rule = `Disallow: /${'x'.repeat(50_000 - 'User-agent: *\nDisallow: /'.length)}`
  const robots = robotsWith(`User-agent: *\n${rule}`)
  const address = (chars: number): URL => new URL(`https://news.example/${'a'.repeat(chars - 'https://news.example/'.length)}`)
  const most = limits.robotsSteps / 50_000
  const asked = await Promise.all([most - 1, most, most + 1].map(async (chars) => (await robots.ask(address(chars))).ok))
  expect(asked).toEqual([true, true, false])
})
