import { describe, expect, test } from 'vitest'
import { diceOf } from './dice.ts'
import { fileOf, inputOf, targetNames } from './input.ts'
import { minimized } from './minimize.ts'
import { mutated } from './mutate.ts'
import { seedsOf } from './seeds.ts'
import { loadTargets } from './targets.ts'
import { unsafeIn } from './unsafe-markup.ts'

const targets = await loadTargets()
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the inputs fuzzing begins with', () => {
  test.each(targetNames)('keep every promise: %s', (name) => {
    const broken = seedsOf(name).flatMap((input) => targets[name](input).map((why) => `${JSON.stringify(input.given)}: ${why}`))
    expect(broken).toEqual([])
  })

  test.each(targetNames)('are a few for each form, and small: %s', (name) => {
    const seeds = seedsOf(name)
    expect(seeds.length).toBeGreaterThan(20)
    expect(seeds.length).toBeLessThan(400)
    expect(seeds.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(2_000_000)
  })
})

describe('changes', () => {
  const pool = seedsOf('read')

  test('are the same for the same seed, and others for another', () => {
    const made = (seed: number): readonly string[] => {
      const dice = diceOf(seed)
      return Array.from({ length: 50 }, () => new TextDecoder('latin1').decode(mutated(pool, dice).body))
    }
    expect(made(1)).toEqual(made(1))
    expect(made(1)).not.toEqual(made(2))
  })

  test('leave no input as it was for long, and make none too large', () => {
    const dice = diceOf(7)
    const known = new Set(pool.map(({ body }) => new TextDecoder('latin1').decode(body)))
    const bodies = Array.from({ length: 500 }, () => mutated(pool, dice).body)
    expect(bodies.filter((body) => known.has(new TextDecoder('latin1').decode(body))).length).toBeLessThan(100)
    expect(Math.max(...bodies.map((body) => body.length))).toBeLessThanOrEqual(96 * 1024)
  })
})

describe('cutting down', () => {
  test('leaves what breaks and nothing else', async () => {
    const body = bytesOf(`${'a'.repeat(300)}X${'b'.repeat(500)}Y${'c'.repeat(100)}`)
    const least = await minimized(body, async (bytes) => bytes.includes(0x58) && bytes.includes(0x59), 2_000)
    expect(new TextDecoder().decode(least)).toBe('XY')
  })

  test('ends after so many tries with what it has', async () => {
    expect((await minimized(bytesOf('abcdef'), async () => false, 3)).length).toBe(6)
  })
})

test('an input comes out of its file as it went in', () => {
  const input = { given: { kind: 'feed', url: 'https://lamp.example/ä' }, body: Uint8Array.from([0, 10, 255, 10]) }
  expect(inputOf(fileOf(input))).toEqual(input)
})

describe('markup that is not safe is found', () => {
  test.each([
    '<script>x</script>',
    '<p onclick="x">a</p>',
    '<p style="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="&#106;avascript:x">a</a>',
    '<a href="//evil.example">a</a>',
    '<a href="mailto:a@b.example?body=x">a</a>',
    '<a href=http://a.example>a</a>',
    "<a href='http://a.example/'>a</a>",
    '<img src="x">',
    '<p>a',
    '<b><i>a</b></i>',
    'a</p>',
    '<!-- a -->',
    'a < b',
    'a & b',
    '<P>a</P>',
    '<p/>',
    'a\u202eb',
    'a\0b',
    '<x-a>b</x-a>',
    '<p lang="a"onclick="x">a</p>',
  ])('%j', (markup) => {
    expect(unsafeIn(markup)).not.toEqual([])
  })

  test('and what is safe is not', () => {
    const markup =
      '<p lang="en">a &lt;b&gt; &amp; <a href="https://lamp.example/?a=1&amp;b=data:" rel="noopener noreferrer nofollow">c</a><br>d</p><hr>'
    expect(unsafeIn(markup)).toEqual([])
  })
})
