import { expect, test } from 'vitest'
import type { Given } from './command.ts'
import { wantedSource } from './wanted-source.ts'

function wanted(typed: string, options: Given['options'] = {}): ReturnType<typeof wantedSource> {
  return wantedSource({ args: [typed], options })
}

const github = ['github-advisories', 'github-discussions', 'github-issues', 'github-tags']

test('a repository’s address means its releases, and names what else stands there', () => {
  expect(wanted('https://github.com/tarn/lamp')).toEqual({
    kind: 'github-releases',
    target: 'tarn/lamp',
    isKindNamed: false,
    others: github,
  })
})

test('an address of a part means that part', () => {
  expect(wanted('https://github.com/tarn/lamp/issues')).toMatchObject({ kind: 'github-issues', target: 'tarn/lamp', others: [] })
})

test('a kind that is named is taken, by the address of the place, of a part beside it, or by its own target', () => {
  const issues = { kind: 'github-issues', target: 'tarn/lamp', isKindNamed: true, others: [] }
  for (const typed of ['https://github.com/tarn/lamp', 'https://github.com/tarn/lamp/releases', 'tarn/lamp'])
    expect(wanted(typed, { kind: 'github-issues' })).toEqual(issues)
})

test('the kind “feed” looks for a feed where another kind would be taken', () => {
  const target = 'https://github.com/tarn/lamp'
  expect(wanted(target, { kind: 'feed', role: 'reporter', title: 'Lamp' })).toEqual({
    kind: 'feed',
    target,
    isKindNamed: true,
    role: 'reporter',
    title: 'Lamp',
    others: [],
  })
  expect(wanted('feed:https://lamp.example/rss')).toMatchObject({ kind: 'feed', target: 'https://lamp.example/rss', isKindNamed: false })
})

test('options are kept by name', () => {
  const option = ['pulls=yes']
  expect(wanted('https://github.com/tarn/lamp/issues', { option })).toMatchObject({ options: { pulls: 'yes' } })
  expect(() => wanted('https://github.com/tarn/lamp', { option })).toThrow('the source cannot be added')
})
