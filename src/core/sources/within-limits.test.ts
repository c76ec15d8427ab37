import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { ok } from '../model/failure.ts'
import type { ReadItem, ReadOutput } from '../stages/read/read.ts'
import { feed } from './feed.ts'
import { withinLimits } from './within-limits.ts'

const item: ReadItem = {
  guid: 'urn:1',
  url: 'https://lamp.example/1',
  title: 'A',
  tags: ['x'],
  enclosures: [{ url: 'https://lamp.example/a.mp3' }],
  facts: { is: 'release', project: 'lamp', version: '1.0', channel: 'stable' },
}

/** What leaves a kind that reads these items, whatever it is given. */
function outputOf(items: readonly ReadItem[], head: ReadOutput['head'] = {}): ReadOutput {
  const kind = withinLimits({ ...feed, read: () => ok({ head, items, damage: [] }) })
  const result = kind.read({ kind: 'feed', url: '', contentType: '', body: new Uint8Array() })
  if (!result.ok) throw new Error(result.failure.why)
  return result.value
}

const kept = (changed: Partial<ReadItem>): ReadItem | undefined => outputOf([{ ...item, ...changed }]).items[0]
const long = 'x'.repeat(limits.linkChars + 1)

describe('whatever a kind reads', () => {
  test('leaves it as it is when it keeps the limits', () => {
    expect(outputOf([item], { title: 'T', id: 'urn:t' })).toEqual({ head: { title: 'T', id: 'urn:t' }, items: [item], damage: [] })
  })

  test('has lines without control characters and marks that turn them round, of at most titleChars', () => {
    expect(kept({ title: 'A\u0001\u202e\nB', author: 'C\u001b[31m', tags: ['\u0000', 'd\te'] })).toMatchObject({
      title: 'A B',
      author: 'C[31m',
      tags: ['d e'],
    })
    expect(kept({ title: long })?.title).toHaveLength(limits.titleChars)
    expect(kept({ title: '\u202e' })).not.toHaveProperty('title')
    expect(outputOf([], { title: '\nL\u0002', id: 'a\u0000b', language: 'e\u0001n' }).head).toEqual({
      title: 'L',
      id: 'ab',
      language: 'en',
    })
  })

  test('has addresses of the web and ids, none of them longer than linkChars', () => {
    const bare = kept({ guid: long, url: `https://lamp.example/${long}`, discussionUrl: 'javascript:x', image: '//a', inReplyTo: long })
    expect(Object.keys(bare ?? {})).toEqual(['title', 'tags', 'enclosures', 'facts'])
    expect(kept({ enclosures: [{ url: 'data:text/html,x' }, ...item.enclosures] })?.enclosures).toEqual(item.enclosures)
  })

  test('has facts of plain lines, and none where they are longer than a text', () => {
    const advisory = { is: 'advisory', id: 'A\u0001-1', aliases: ['B\n2'], packages: [] } as const
    expect(kept({ facts: advisory })?.facts).toEqual({ ...advisory, id: 'A-1', aliases: ['B 2'] })
    expect(kept({ facts: { ...advisory, aliases: ['x'.repeat(limits.textChars)] } })).not.toHaveProperty('facts')
  })

  test('says once that a text was cut', () => {
    const { items, damage } = outputOf([
      { ...item, html: 'x'.repeat(limits.textChars + 1) },
      { ...item, summary: 'x'.repeat(limits.textChars + 1) },
    ])
    expect([items[0]?.html?.length, items[1]?.summary?.length, damage]).toEqual([
      limits.textChars,
      limits.textChars,
      ['a text that was too long was cut'],
    ])
  })
})
