import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roles } from '../model/source.ts'
import { sourceKindOf } from '../sources/registry.ts'
import { readSourcePack } from './read-sources.ts'

const place = 'beats/sources/open-source.yaml'
const pack = readSourcePack(readFileSync(new URL(`../../../${place}`, import.meta.url), 'utf8'), place)
const sources = 'sources' in pack ? pack.sources.map(({ source }) => source) : []

describe('the source pack for open source', () => {
  it('has no problem', () => {
    expect('problems' in pack ? pack.problems : []).toEqual([])
  })

  it('holds at least 140 feeds', () => {
    expect(sources.length).toBeGreaterThanOrEqual(140)
  })

  it('has sources of all four roles and for all four sections', () => {
    for (const role of roles) expect(sources.filter((source) => source.role === role).length, role).toBeGreaterThanOrEqual(10)
    for (const section of ['ai', 'security', 'community', 'releases']) {
      expect(sources.filter((source) => source.sections.includes(section)).length, section).toBeGreaterThanOrEqual(25)
    }
  })

  it('has at least twenty sources that are not in English, over six languages', () => {
    expect(sources.filter((source) => source.language !== 'en').length).toBeGreaterThanOrEqual(20)
    for (const language of ['de', 'es', 'fr', 'ja', 'pt', 'zh']) {
      expect(sources.filter((source) => source.language === language).length, language).toBeGreaterThanOrEqual(2)
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
