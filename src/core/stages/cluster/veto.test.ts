import { describe, expect, test } from 'vitest'
import { bareArticle } from '../bare-article.ts'
import { vetoOf } from './veto.ts'
import { enter, openWindow } from './window.ts'

function vetoBetween(one: string, other: string, outlets: readonly [string, string] = ['beam', 'owl']) {
  const window = openWindow()
  enter(window, bareArticle({ id: '1', source: outlets[0], title: one }), undefined)
  enter(window, bareArticle({ id: '2', source: outlets[1], title: other }), undefined)
  const [a, b] = window.entries
  return a && b && vetoOf(window, a, b)?.because
}

describe('what keeps look-alikes apart', () => {
  test.each([
    ['Otter 6.18.9 is out', 'Otter 6.19 is out', 'mixed-versions'],
    ['Otter 6.19-rc1 is out', 'Otter 6.19 is out', 'mixed-versions'],
    ['Heron/2.1 released', 'Heron-2.2 released', 'mixed-versions'],
    ['Security updates for Monday', 'Security updates for Tuesday', 'other-bulletin'],
    ['Newsletter for March 14th, 2026', 'Newsletter for April 11th, 2026', 'other-bulletin'],
    ['Flaw CVE-2026-70001 exploited', 'Flaw CVE-2026-70002 exploited', 'other-record'],
    ['Show HN: Otter – open-source notes', 'Show HN: Heron – open-source notes', 'other-work'],
    ['lamp/otter v6.19.0', 'Heron adds 6.19 million lamps', 'other-project'],
  ])('%s | %s', (one, other, because) => expect(vetoBetween(one, other)).toBe(because))

  test.each([
    ['Otter 6.19 is out', 'Otter 6.19 brings a new scheduler'],
    ['Otter 6.19 is out', 'Otter 6.19.0 is out'],
    ['Otter 6.19 and Otter 6.18.9 are out', 'Otter 6.18.9 is out'],
    ['Breach exposes 6 million people', 'Breach exposes 5.9 million people'],
    ['Flaw CVE-2026-70001 exploited', 'Flaw GHSA-2f3c-4g5h-6j7m exploited'],
    ['Otter 6.19 is out', 'Heron 2.1 is out'],
    ['lamp/otter-den v6.19.0', 'Otter 6.19 is out'],
    ['Otter 6.17 to 6.18: flaw CVE-2026-70001', 'Otter 6.19 fixes CVE-2026-70001'],
  ])('%s | %s may be one story', (one, other) => expect(vetoBetween(one, other)).toBeUndefined())

  test('one outlet numbers its series, two outlets round differently', () => {
    expect(vetoBetween('Lamp weekly 214', 'Lamp weekly 215', ['beam', 'beam'])).toBe('other-bulletin')
    expect(vetoBetween('Lamp weekly 214', 'Lamp weekly 215', ['beam', 'owl'])).toBeUndefined()
  })

  test('an advisory that names both ids makes them one', () => {
    const rows = ['CVE-2026-70001 is GHSA-2f3c-4g5h-6j7m', 'GHSA-2f3c-4g5h-6j7m is exploited', 'CVE-2026-70002 is exploited']
    const window = openWindow()
    for (const [at, title] of rows.entries()) enter(window, bareArticle({ id: `${at}`, source: `${at}`, title }), undefined)
    const [, second, third] = window.entries
    expect(second && third && vetoOf(window, second, third)?.because).toBe('other-record')
  })
})
