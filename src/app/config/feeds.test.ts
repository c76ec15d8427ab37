import { describe, expect, it } from 'vitest'
import { decideConfig } from './decide-config.ts'
import { feedsOf } from './feeds.ts'

const decided = (env: Readonly<Record<string, string>>) => decideConfig({ file: undefined, env, flags: {} })

describe('the settings of feeds', () => {
  it('say nothing where nothing is set', () => {
    const settings = decided({})
    expect(settings.ok && feedsOf(settings.values)).toEqual({})
  })

  it('name hub and terms as a header can hold them, and the signals on one line', () => {
    const env = {
      HEADWATER_WEBSUB_HUB: 'https://hüb.example/hub?x=1',
      HEADWATER_LICENSE: 'https://paper.example/terms',
      HEADWATER_CONTENT_SIGNALS: 'search=yes,ai-train=no',
    }
    const settings = decided(env)
    expect(settings.ok && feedsOf(settings.values)).toEqual({
      hub: 'https://xn--hb-xka.example/hub?x=1',
      license: 'https://paper.example/terms',
      contentSignal: 'search=yes, ai-train=no',
    })
  })

  it.each([
    ['HEADWATER_WEBSUB_HUB', 'hub.example', 'https://hub.example/'],
    ['HEADWATER_WEBSUB_HUB', 'https://name:secret@hub.example/', 'https://hub.example/'],
    ['HEADWATER_WEBSUB_HUB', 'https://hub.example/>; rel="self"', 'https://hub.example/'],
    ['HEADWATER_WEBSUB_HUB', `https://hub.example/${'x'.repeat(2_000)}`, 'https://hub.example/'],
    ['HEADWATER_LICENSE', 'javascript:alert(1)', 'https://paper.example/terms'],
    ['HEADWATER_LICENSE', 'CC0', 'https://paper.example/terms'],
    ['HEADWATER_CONTENT_SIGNALS', 'search=maybe', 'ai-train=no'],
    ['HEADWATER_CONTENT_SIGNALS', 'search=yes\nDisallow: /', 'ai-train=no'],
  ])('refuse %s=%.30s and say what is expected', (name, value, expected) => {
    const settings = decided({ [name]: value })
    expect(settings.ok).toBe(false)
    expect(JSON.stringify(settings)).toContain(expected)
  })
})
