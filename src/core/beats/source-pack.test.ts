import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roles } from '../model/source.ts'
import { sourceKindOf } from '../sources/registry.ts'
import { joinPacks } from './join-packs.ts'
import { readSourcePack } from './read-sources.ts'

function read(beat: string) {
  const place = `beats/sources/${beat}.yaml`
  const pack = readSourcePack(readFileSync(new URL(`../../../${place}`, import.meta.url), 'utf8'), place)
  return {
    beat,
    pack,
    packed: 'sources' in pack ? pack.sources : [],
    sources: 'sources' in pack ? pack.sources.map(({ source }) => source) : [],
  }
}

const wanted: readonly { readonly beat: string; readonly feeds: number; readonly sections: readonly string[]; readonly perRole: number }[] =
  [
    { beat: 'ai', feeds: 70, sections: ['models', 'products', 'research', 'business', 'society'], perRole: 2 },
    { beat: 'open-source', feeds: 140, sections: ['ai', 'security', 'community', 'releases'], perRole: 10 },
    { beat: 'security', feeds: 80, sections: ['attacks', 'flaws', 'breaches', 'supply-chain', 'law'], perRole: 2 },
  ]

describe.each(wanted)('the source pack of $beat', ({ beat, feeds, sections, perRole }) => {
  const { pack, sources } = read(beat)

  it('has no problem', () => {
    expect('problems' in pack ? pack.problems : []).toEqual([])
  })

  it(`holds at least ${feeds} sources`, () => {
    expect(sources.length).toBeGreaterThanOrEqual(feeds)
  })

  it('has sources of all four roles and for all its sections', () => {
    for (const role of roles) expect(sources.filter((source) => source.role === role).length, role).toBeGreaterThanOrEqual(perRole)
    for (const section of sections) {
      expect(sources.filter((source) => source.sections.includes(section)).length, section).toBeGreaterThanOrEqual(8)
    }
    expect(sources.flatMap((source) => source.sections.filter((section) => !sections.includes(section)))).toEqual([])
  })

  it('has sources that are not in English', () => {
    for (const language of ['de', 'fr', 'ja', 'pt', 'zh']) {
      expect(sources.filter((source) => source.language === language).length, language).toBeGreaterThanOrEqual(1)
    }
  })

  it('asks over https', () => {
    const asked = sources.map((source) => sourceKindOf(source.kind).plan({ ...source, addedAt: 0 }, undefined).url)
    expect(asked.filter((url) => !url.startsWith('https://'))).toEqual([])
  })

  it('is sorted by role, then title, so that a new source has one place', () => {
    const order = (source: { role: (typeof roles)[number]; title: string }) => `${roles.indexOf(source.role)} ${source.title.toLowerCase()}`
    const keys = sources.map(order)
    expect(keys).toEqual([...keys].sort())
  })

  it('names every source once', () => {
    expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length)
  })
})

describe('the source packs together', () => {
  const packs = wanted.map(({ beat }) => read(beat).packed)

  it('say the same of an outlet, and of a source but for its sections', () => {
    const outlets = Map.groupBy(packs.flat(), ({ outlet }) => outlet.id)
    for (const [id, same] of outlets) {
      const said = new Set(same.map(({ outlet: { name, hosts } }) => JSON.stringify({ name, hosts })))
      expect([...said], id).toHaveLength(1)
    }
    const sources = Map.groupBy(packs.flat(), ({ source }) => source.id)
    for (const [id, same] of sources) {
      const said = new Set(same.map(({ source: { sections: _sections, ...source } }) => JSON.stringify(source)))
      expect([...said], id).toHaveLength(1)
    }
  })

  it('are collected once, for the sections of each', () => {
    const joined = joinPacks(packs)
    const ids = joined.map(({ source }) => source.id)
    expect(new Set(ids).size).toBe(ids.length)
    const news = joined.find(({ source }) => source.title === 'Hacker News')
    expect(news?.source.sections).toEqual(expect.arrayContaining(['ai', 'models', 'attacks']))
    const outlets = Map.groupBy(
      joined.map(({ outlet }) => outlet),
      ({ id }) => id,
    )
    for (const [id, same] of outlets) expect(new Set(same).size, id).toBe(1)
  })
})

describe('the pack for open source', () => {
  const { sources } = read('open-source')

  it('has at least twenty sources that are not in English, over six languages', () => {
    expect(sources.filter((source) => source.language !== 'en').length).toBeGreaterThanOrEqual(20)
    for (const language of ['de', 'es', 'fr', 'ja', 'pt', 'zh']) {
      expect(sources.filter((source) => source.language === language).length, language).toBeGreaterThanOrEqual(2)
    }
  })
})
