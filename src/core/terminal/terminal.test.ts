import { describe, expect, test } from 'vitest'
import { edition, sampleEdition } from '../../../test/fixtures/channels/edition.ts'
import { claimsOf, evidenceOf } from '../channels/telling.ts'
import { widthOf } from '../channels/width.ts'
import { deedOf, keyTable } from './keys.ts'
import { layOut } from './lay-out.ts'
import { editionInTerminal } from './pages/edition-in-terminal.ts'
import { evidenceInTerminal } from './pages/evidence-in-terminal.ts'
import { helpInTerminal } from './pages/help-in-terminal.ts'
import { leftOutInTerminal } from './pages/left-out-in-terminal.ts'
import { recalledInTerminal } from './pages/recall-in-terminal.ts'
import { paint } from './paint.ts'
import { plainLines } from './plain-lines.ts'
import { type Reading, type Size, shownOf } from './reading.ts'
import { type After, readingAfter } from './reading-after.ts'
import { safeText } from './safe-text.ts'
import { viewOf } from './view.ts'

const usual: Size = { columns: 80, rows: 24 }
const begun = (page = editionInTerminal(edition, {}), size = usual): Reading => ({
  size,
  shown: shownOf(page, size),
  before: [],
  typed: '',
})

/** What a reader comes to after keys, one by one; wishes on the way are not granted. */
function typed(reading: Reading, ...keys: readonly string[]): After {
  let after: After = { reading }
  for (const key of keys) after = readingAfter(after.reading, { kind: 'key', key })
  return after
}

const focused = ({ reading: { shown } }: After): string => shown.page.rows[shown.focus ?? -1]?.spans.map(({ text }) => text).join('') ?? ''

describe('keys', () => {
  test('j and k go from story to story, the arrows from sentence to sentence', () => {
    const [first, second] = edition.top
    expect(focused({ reading: begun() })).toContain(first?.headline.text)
    expect(focused(typed(begun(), 'j'))).toContain(second?.headline.text)
    expect(focused(typed(begun(), 'j', 'k'))).toContain(first?.headline.text)
    const sentence = first?.claims.find(({ text }) => text !== first.headline.text)
    expect(focused(typed(begun(), 'down'))).toContain(sentence?.text)
  })

  test('l and h go from section to section', () => {
    const on = typed(begun(), 'l')
    const { shown } = on.reading
    expect(shown.layout.lines[shown.top]?.spans.map(({ text }) => text).join('')).toMatch(/^── /)
    expect(shown.focus).toBeGreaterThan(begun().shown.focus ?? 0)
    expect(typed(on.reading, 'h').reading.shown.focus).toBe(begun().shown.focus)
  })

  test('g g goes to the top, G to the end, and a g alone nowhere', () => {
    const end = typed(begun(), 'G')
    expect(end.reading.shown.top).toBe(end.reading.shown.layout.lines.length - 22)
    expect(typed(end.reading, 'g').reading.shown.top).toBe(end.reading.shown.top)
    expect(typed(end.reading, 'g', 'g').reading.shown.top).toBe(0)
  })

  test('o opens the story in focus, and a point its evidence', () => {
    const storyId = edition.top[0]?.storyId
    expect(typed(begun(), 'o').wish).toMatchObject({ kind: 'show', spot: { at: 'story', storyId } })
    expect(typed(begun(), 'enter').wish).toEqual(typed(begun(), 'o').wish)
    expect(typed(begun(), '.').wish).toMatchObject({ kind: 'show', spot: { at: 'evidence', claimId: edition.top[0]?.headline.id } })
  })

  test('a number opens the citation of that number: at once where no longer one can be meant, else with Enter', () => {
    const evidence = evidenceOf(claimsOf(edition))
    expect(evidence.length).toBeGreaterThan(20)
    const two = typed(begun(), '2')
    expect([two.wish, two.reading.typed]).toEqual([undefined, '2'])
    expect(typed(two.reading, 'enter').wish).toMatchObject({ spot: { at: 'evidence', claimId: evidence[1]?.claimIds[0] } })
    expect(typed(begun(), '1', '2').wish).toMatchObject({ spot: { claimId: evidence[11]?.claimIds[0] } })
    expect(typed(begun(), '0').reading.told).toMatch(/There is no \[0\] here/)
    expect(typed(two.reading, 'escape').reading).toMatchObject({ typed: '', before: [] })
  })

  test('every key of the table does something, and none does two things', () => {
    const all = keyTable.flatMap(({ keys }) => keys)
    expect(new Set(all).size).toBe(all.length)
    expect(all.map(deedOf)).not.toContain(undefined)
    const help = plainLines(helpInTerminal(), 80).lines.join('\n')
    for (const { words } of keyTable) expect(help).toContain(words)
  })

  test('back leads to where one was, and from the first page nowhere', () => {
    const at = typed(begun(), 'j', 'j')
    const page = evidenceInTerminal(edition.insights[0] ?? claimsOf(edition)[0]!, edition, undefined)
    const opened = readingAfter(at.reading, { kind: 'page', page, isInPlace: false })
    expect(opened.reading.shown.page.title).toBe('Evidence')
    const back = typed(opened.reading, 'b')
    expect([back.reading.shown.focus, back.reading.shown.top]).toEqual([at.reading.shown.focus, at.reading.shown.top])
    expect(typed(back.reading, 'b').reading.told).toMatch(/first page/)
  })

  test('nothing is recalled or taken back without being asked first', () => {
    expect(typed(begun(), 'y').wish).toBeUndefined()
    const list = begun(leftOutInTerminal(edition))
    const asked = typed(list, 'r')
    expect(asked.wish).toMatchObject({ kind: 'show', spot: { at: 'recall', itemKey: expect.any(String) } })
    expect(typed(list, 'y').wish).toBeUndefined()
    const done = begun(recalledInTerminal('rule-1', { title: 'Owl', does: 'It counts.' }))
    expect(typed(done, 'u').wish).toEqual({ kind: 'undo', ruleId: 'rule-1' })
  })
})

describe('searching', () => {
  test('what is typed behind / is searched for, and no key of it is an order', () => {
    const prompt = typed(begun(), '/', 'q', 'u', 'i', 'l', 'x', 'backspace', 'l', 'space', 'j')
    expect(prompt.reading.prompt).toBe('quill j')
    expect(typed(prompt.reading, 'enter').wish).toEqual({ kind: 'show', spot: { at: 'search', words: 'quill j' }, isInPlace: false })
    expect(typed(prompt.reading, 'escape').reading.prompt).toBeUndefined()
    expect(typed(begun(), '/', 'enter').wish).toBeUndefined()
  })

  test('what is pasted is text of the prompt, and elsewhere nothing', () => {
    const pasted = { kind: 'pasted', text: 'owl\u001b[2J\nq' } as const
    expect(readingAfter(typed(begun(), '/').reading, pasted).reading.prompt).toBe('owl[2J q')
    expect(readingAfter(begun(), pasted)).toEqual({ reading: begun() })
  })

  test('a prompt ends where the longest search does', () => {
    const pasted = { kind: 'pasted', text: 'owl '.repeat(500) } as const
    expect(readingAfter(typed(begun(), '/').reading, pasted).reading.prompt).toHaveLength(200)
  })
})

describe('the screen', () => {
  test('tells on every page of the sample that it is one', () => {
    const page = leftOutInTerminal(sampleEdition)
    expect(viewOf(begun(page)).lines[0]?.[0]?.text).toContain('SAMPLE')
  })

  test('marks the focus beside color, by a bar', () => {
    const bars = viewOf(begun()).lines.filter((line) => line[0]?.text.includes('▌'))
    expect(bars.length).toBeGreaterThan(0)
  })

  test('keeps the focus in sight when the terminal changes its size', () => {
    const far = typed(begun(), 'j', 'j', 'j', 'j', 'j')
    const narrow = readingAfter(far.reading, { kind: 'size', size: { columns: 32, rows: 9 } }).reading
    const start = narrow.shown.layout.starts[narrow.shown.focus ?? 0] ?? -1
    expect(start).toBeGreaterThanOrEqual(narrow.shown.top)
    expect(start).toBeLessThan(narrow.shown.top + 7)
    expect(narrow.shown.focus).toBe(far.reading.shown.focus)
  })

  test('carries every sentence of an edition, and its citations by number', () => {
    const { lines } = plainLines(editionInTerminal(edition, {}), 80)
    const flat = lines.join(' ').replace(/\s+/g, ' ')
    expect(claimsOf(edition).filter(({ text }) => !flat.includes(text.replace(/\s+/g, ' ')))).toEqual([])
    for (let number = 1; number <= evidenceOf(claimsOf(edition)).length; number += 1) expect(flat).toContain(`[${number}]`)
  })

  test('breaks words of several looks as one text', () => {
    const spans = [
      { text: 'A lantern ', look: 'strong' as const },
      { text: '(Lantern, 2\u00a0June)', look: 'faint' as const },
    ]
    const { lines } = layOut([{ spans, hang: 2 }], 16)
    expect(lines.map((line) => line.spans)).toEqual([
      [{ text: 'A lantern', look: 'strong' }],
      [{ text: '  ' }, { text: '(Lantern,', look: 'faint' }],
      [{ text: '  ' }, { text: '2 June)', look: 'faint' }],
    ])
  })
})

describe('what is sent', () => {
  const line = [{ text: 'a\u001b[31m\u0007b', look: 'strong' as const, address: 'https://a.example/x' }]

  test('has looks and links where the terminal has them, and is bare words elsewhere', () => {
    expect(paint(line, { hasLooks: false, hasLinks: false })).toBe('a[31mb')
    expect(paint(line, { hasLooks: true, hasLinks: true })).toBe(
      '\u001b]8;;https://a.example/x\u001b\\\u001b[1ma[31mb\u001b[22m\u001b]8;;\u001b\\',
    )
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', `https://a.example/${'x'.repeat(5_000)}`, ''])(
    'links nowhere but to the web: %s',
    (address) => {
      expect(paint([{ text: 'a', address }], { hasLooks: true, hasLinks: true })).toBe('a')
    },
  )

  test('a link holds no code, whatever the address does', () => {
    const sent = paint([{ text: 'a', address: 'https://a.example/\u001b\\\u0007é' }], { hasLooks: false, hasLinks: true })
    expect(sent).toBe('\u001b]8;;https://a.example/%1B/%07%C3%A9\u001b\\a\u001b]8;;\u001b\\')
  })

  test('marks that pile up over a letter are cut, those of a script stay', () => {
    expect(safeText(`z${'\u0301'.repeat(20)}`)).toBe(`z${'\u0301'.repeat(4)}`)
    expect(safeText('हिन्दी')).toBe('हिन्दी')
    expect(widthOf(safeText('a\u00adb\u{e0041}'))).toBe(2)
  })
})
