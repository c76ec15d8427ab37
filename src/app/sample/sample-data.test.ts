import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadSample } from './load-sample.ts'
import { referenceOf, type SampleItem, sampleData } from './sample-data.ts'

const data = loadSample()
const items = data.days.flatMap((day) => day.items)
const byReference = new Map(items.map((item) => [referenceOf(item), item]))
const textsOf = (item: SampleItem): string[] => [item.text ?? '', ...item.edits.map((edit) => edit.text ?? '')]
const wordsIn = (text: string): number => text.split(/\s+/).length
const files = ['sources.yaml', 'day-1.yaml', 'day-2.yaml'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))

describe('the sample', () => {
  it('has two days of 70 to 90 items, Monday and Tuesday', () => {
    expect(data.days.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-03'])
    for (const day of data.days) {
      expect(day.items.length).toBeGreaterThanOrEqual(70)
      expect(day.items.length).toBeLessThanOrEqual(90)
    }
  })

  it('meets each of the readers’ needs from 2 to 21 on the first day; 1 is the edition itself', () => {
    const met = new Set(data.days[0]?.items.flatMap((item) => item.rows))
    const both = new Set(items.flatMap((item) => item.rows))
    for (let row = 2; row <= 21; row++) expect(both.has(row), `need ${row}`).toBe(true)
    for (const row of [2, 4, 10, 12, 14, 16, 19, 20, 21]) expect(met.has(row), `need ${row}`).toBe(true)
  })

  it('names no real company, project or outlet', () => {
    const real =
      /\b(IBM|Red Hat|Microsoft|Alibaba|Qwen|Google|DeepMind|Anthropic|Claude|OpenAI|ChatGPT|GitHub|GitLab|Xiaomi|Tailscale|pfSense|Ollama|OpenClaw|MuleRun|Mistral|Meta|Facebook|Amazon|AWS|Apple|Nvidia|Huawei|Samsung|Debian|Ubuntu|Fedora|SUSE|Canonical|Mozilla|Wikimedia|Wikipedia|Trino|Memori|Chalkboard|Buterin|Pentagon|Reuters|Phoronix|BleepingComputer|Hugging Face|DeepSeek)\b/i
    for (const file of files) expect(real.exec(file)?.[0]).toBeUndefined()
  })

  it('names no host outside .example', () => {
    const hosts = files.flatMap((file) =>
      [...file.matchAll(/(?:\]\(|https?:\/\/|host: |Of: |At: )([a-z0-9.-]+\.[a-z]{2,})(?=[/),\s])/g)].map(([, host]) => host),
    )
    expect(hosts.length).toBeGreaterThan(80)
    expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([])
  })

  it('gives every source of the day an item, and every item one place', () => {
    expect(byReference.size).toBe(items.length)
    const silent = data.sources.filter((source) => source.fault !== 'status-500' && !items.some((item) => item.source === source))
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('has sources of every role, format and fault', () => {
    const all = <Key extends keyof (typeof data.sources)[number]>(key: Key) => new Set(data.sources.map((source) => source[key]))
    expect(all('role').size).toBe(4)
    expect(all('format').size).toBe(4)
    expect([...all('fault')].toSorted()).toEqual(['status-500', 'wrong-charset', undefined])
  })

  it('has at least sixty articles of 120 words or more, none above 300', () => {
    const lengths = items.map((item) => wordsIn(item.text ?? ''))
    expect(lengths.filter((length) => length >= 120).length).toBeGreaterThanOrEqual(60)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
  })

  it('links only to items that are there, and points only at items that came before', () => {
    const broken = items.flatMap((item) => {
      const links = textsOf(item).flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target))
      const earlier = [item.pointsAt, item.reprintOf].filter((target) => target !== undefined)
      return [
        ...links.filter((target) => !byReference.has(target)),
        ...earlier.filter((target) => (byReference.get(target)?.at ?? Number.POSITIVE_INFINITY) >= item.at),
      ].map((target) => `${referenceOf(item)} → ${target}`)
    })
    expect(broken).toEqual(stillUnwritten)
  })

  it('tells one event in English, Spanish and Chinese', () => {
    const languages = items.filter((item) => item.rows.includes(12)).map((item) => item.source.language)
    expect(new Set(languages)).toEqual(new Set(['en', 'es', 'zh']))
  })

  it('prints one text at three outlets', () => {
    const reprints = items.filter((item) => item.reprintOf === 'meridian-wire.example/plinth-five-billion-pledge')
    expect(new Set(reprints.map((item) => item.source.outlet)).size).toBe(2)
  })

  it('holds a page with a hidden order, a thread with answers, and items that change on the second day', () => {
    expect(items.some((item) => item.hidden !== undefined)).toBe(true)
    expect(items.some((item) => item.replies.length > 1)).toBe(true)
    const secondDay = Date.parse('2026-03-03T00:00:00Z')
    expect(items.filter((item) => item.at < secondDay && item.edits.some((edit) => edit.at >= secondDay)).length).toBeGreaterThanOrEqual(3)
  })

  it('refuses an item of a source it does not know', () => {
    const day = { date: '2026-03-02', items: [{ source: 'nobody', slug: 'a', at: '07:00', title: 'A' }] }
    expect(() => sampleData([], [day])).toThrow('names the unknown source nobody')
  })
})

/** The roundup and the list name a few projects whose pages nobody wrote: real ones link to such pages, too. */
const stillUnwritten = [
  'latchkey.example/hottest-open-source-security-tools-february-2026 → forgeyard.example/siltscan/silt',
  'latchkey.example/hottest-open-source-security-tools-february-2026 → forgeyard.example/pinwheel-ci/pinwheel',
  'latchkey.example/hottest-open-source-security-tools-february-2026 → forgeyard.example/cairn-sbom/cairn',
]
