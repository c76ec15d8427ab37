import { describe, expect, test } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { flat, opened, wordsOf } from '../../../test/fixtures/channels/reading.ts'
import { correctionByPerson } from '../corrections/correction-by-person.ts'
import type { CarriedCorrection, Edition } from '../model/edition.ts'
import { dayMs, isoOf } from '../model/instant.ts'
import type { ChannelContext } from './channel.ts'
import { staticLinks } from './places.ts'
import { channelOf } from './registry.ts'

const context: ChannelContext = { baseUrl: 'https://paper.example/', links: staticLinks, version: '0.0.0' }
const [brief] = edition.sections.flatMap(({ briefs }) => briefs)
const at = edition.madeAt + 2 * dayMs
const note = correctionByPerson({ edition, wrong: brief?.headline, says: 'It was <b>otherwise</b>', at })
const noted: Edition = { ...edition, noted: [note] }

const fileOf = (kind: string, from: Edition, name = ''): { readonly type: string; readonly body: string } => {
  const file = channelOf(kind)
    ?.render(from, context)
    .files.find(({ path }) => path.endsWith(name))
  if (file === undefined) throw new Error(`${kind} has no ${name}`)
  return opened(file)
}

describe('an edition with a note', () => {
  test.each([
    ['markdown', 'edition.md'],
    ['text', 'edition.txt'],
    ['atom', 'edition.atom'],
    ['json', 'edition.json'],
    ['site', 'index.html'],
    ['site', `${brief?.storyId}.html`],
  ])('as %s says it in %s, as plain words, and otherwise keeps its text', (kind, name) => {
    const { body, type } = fileOf(kind, noted, name)
    expect(wordsOf(body, type)).toContain(flat(note.claim.text))
    if (kind !== 'json' && kind !== 'text') expect(body).not.toMatch(/<b>otherwise/)
    const before = fileOf(kind, edition, name)
    expect(wordsOf(before.body, before.type)).not.toContain('otherwise')
  })

  test('marks the sentence it is about, and no other', () => {
    for (const [kind, name] of [
      ['markdown', 'edition.md'],
      ['text', 'edition.txt'],
    ] as const) {
      expect(fileOf(kind, noted, name).body.match(/corrected 29 May|corrected\s+30 May/g)?.length, kind).toBe(1)
      expect(fileOf(kind, edition, name).body).not.toContain('corrected')
    }
    expect(fileOf('site', noted, 'index.html').body.match(/class="corrected"/g)).toHaveLength(1)
  })

  test('moves the update of its own and its story’s entry in a feed, whose ids stay', () => {
    const [before, after] = [edition, noted].map((each) => fileOf('atom', each, '.atom').body)
    const ids = (body = ''): readonly string[] => body.match(/<id>[^<]+<\/id>/g) ?? []
    expect(ids(after)).toEqual(ids(before))
    // The feed, the edition and the story.
    expect(after?.split(`<updated>${isoOf(at)}</updated>`)).toHaveLength(4)
    expect(after?.split(`<published>${isoOf(edition.madeAt)}</published>`).length).toBe(before?.split('<published>').length)
  })
})

test('a correction that an edition carries leads to the edition that it corrects', () => {
  const carried: CarriedCorrection = { ...note.claim, corrects: { correctionId: note.id, beat: edition.beat, date: '2026-05-26' } }
  const { body } = fileOf('site', { ...edition, corrections: [carried] }, 'index.html')
  expect(body).toContain(`<a href="../../${edition.beat}/2026-05-26/index.html">Edition of Tuesday, 26 May 2026</a>`)
})

test('a signed edition links its evidence, and one that is not signed does not', () => {
  const signed: Edition = { ...edition, signedBy: 'RWQtest' }
  for (const name of ['index.html', 'how.html']) {
    expect(fileOf('site', signed, name).body).toContain('evidence.json')
    expect(fileOf('site', edition, name).body).not.toContain('evidence.json')
  }
})
