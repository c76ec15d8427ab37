import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newBeat } from '#core/beats/new-beat.ts'
import { loadBeats, loadPacks, shippedBeats } from './load-beats.ts'

const folder = mkdtempSync(join(tmpdir(), 'headwater-beats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = join(folder, 'rail.yaml')
const text = newBeat({ id: 'rail', title: 'Rail' })

describe('beats are loaded', () => {
  it('with parts that ship, and with parts of their own seen from their file', () => {
    writeFileSync(join(folder, 'stations.yaml'), 'names: [{ weight: 2, words: [Quay Street] }]\n')
    writeFileSync(path, text.replace('with: [forms]', 'with: [forms, ./stations.yaml]'))
    const loaded = loadBeats([path])
    expect(loaded).toMatchObject({ ok: true, value: [{ id: 'rail', names: [{ text: 'Quay Street', weight: 2 }] }] })
    expect(loaded.ok ? loaded.value[0]?.leaveOut.length : 0).toBeGreaterThan(5)
  })

  it('or everything that is wrong with all of them is told at once', () => {
    writeFileSync(path, text.replace('with: [forms]', 'with: [./no.yaml]').replace('language: en', 'language: xq'))
    const loaded = loadBeats([path, 'nonesuch'])
    expect(loaded.ok ? [] : loaded.problems.map(({ at, found }) => [at.replace(folder, ''), found])).toEqual([
      [expect.stringMatching(/^\/rail\.yaml:\d+ language$/), 'xq'],
      [expect.stringMatching(/^\/rail\.yaml:\d+ with\[0\]$/), './no.yaml (no such file)'],
      [expect.stringMatching(/nonesuch\.yaml$/), 'no such file'],
    ])
  })
})

it('two beats of one id are told', () => {
  writeFileSync(path, text.replace('id: rail', 'id: security'))
  expect(loadBeats(['security', path])).toMatchObject({ ok: false, problems: [{ at: path, found: 'id: security' }] })
})

describe('source packs are loaded', () => {
  it('by the name of the beat, or those that it names, each source once', () => {
    const all = loadPacks(shippedBeats().map((id) => ({ id })))
    const one = loadPacks([{ id: 'rail', sources: ['security'] }])
    if (!all.ok || !one.ok) throw new Error('the packs are well')
    const ids = all.value.map(({ source }) => source.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(one.value.every(({ source }) => ids.includes(source.id))).toBe(true)
    expect(loadPacks([{ id: 'rail' }])).toEqual({ ok: true, value: [] })
  })

  it('or the one that is not there is told', () => {
    expect(loadPacks([{ id: 'rail', sources: ['nonesuch', 'security'] }])).toMatchObject({
      ok: false,
      problems: [{ found: 'no such file', expected: 'the source pack “nonesuch”' }],
    })
  })
})
