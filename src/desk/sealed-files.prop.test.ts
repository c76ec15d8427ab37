import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ed25519 } from '#adapters/sign/ed25519.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import { claimsOfEdition } from '#core/evidence/claims-of-edition.ts'
import { readPublicKey } from '#core/evidence/minisign.ts'
import { type Verified, verifyFolder } from '#core/evidence/verify-folder.ts'
import type { Edition } from '#core/model/edition.ts'
import { edition } from '../../test/fixtures/channels/edition.ts'
import { sealedFolder, testKey } from '../../test/fixtures/sealed-folder.ts'

type Files = ReadonlyMap<string, Uint8Array>

const options = { ed25519, bears: stageDefaults.check, program: '0.0.0' }
const verified = (files: Files, more: Partial<Parameters<typeof verifyFolder>[1]> = {}): Verified =>
  verifyFolder({ files, isWhole: true }, { ...options, ...more })
const problemsOf = (found: Verified): readonly string[] => found.verdicts.flatMap(({ problems }) => problems)
const withFile = (files: Files, name: string, bytes: Uint8Array): Files => new Map([...files, [name, bytes]])

let folder: Files

beforeAll(async () => {
  folder = await sealedFolder(edition)
})

describe('a sealed folder', () => {
  test('is good as it is, with the key in it and with that key pinned', () => {
    expect(problemsOf(verified(folder))).toEqual([])
    expect(verified(folder, { pinned: testKey }).isGood).toBe(true)
    expect(verified(folder).edition).toMatchObject({ id: edition.id, date: edition.date })
  })

  test('is the same to the byte when it is sealed again', async () => {
    expect(await sealedFolder(edition)).toEqual(folder)
  })

  test('with any byte of any file changed is bad, and the file is named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...folder.keys()), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, place, bits) => {
        const bytes = Uint8Array.from(folder.get(name) ?? [])
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ bits
        const found = verified(withFile(folder, name, bytes))
        expect(found.isGood).toBe(false)
        expect(problemsOf(found).some((problem) => problem.includes(name))).toBe(true)
      }),
      { seed: 5, numRuns: 150 },
    )
  }, 60_000)

  test('with a file cut, taken away or added is bad, and the file is named', () => {
    for (const [name, bytes] of folder) {
      const cut = verified(withFile(folder, name, bytes.slice(0, -1)))
      const gone = verified(new Map([...folder].filter(([each]) => each !== name)))
      for (const found of [cut, gone])
        expect(
          problemsOf(found).some((problem) => problem.includes(name)),
          name,
        ).toBe(true)
    }
    expect(problemsOf(verified(withFile(folder, 'more.html', new Uint8Array())))).toEqual(['more.html is not listed'])
  })

  test('of a stranger who nests his JSON without end is bad, and breaks nothing', () => {
    const deep = new TextEncoder().encode(`{"format":"headwater-edition/1","top":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)
    expect(problemsOf(verified(withFile(folder, 'edition.json', deep)))).toContain('edition.json was changed')
    expect(problemsOf(verified(withFile(folder, 'evidence.json', deep))).join('\n')).toContain('evidence.json cannot be read')
  })

  test('is bad with another key pinned, whatever key it brings itself', () => {
    const pinned = readPublicKey('RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3')
    if (pinned === undefined) throw new Error('it is a key')
    expect(problemsOf(verified(folder, { pinned }))).toEqual([
      expect.stringContaining('it was made with the key 0505050505050505, not with'),
    ])
  })

  test('had in part says what is not here, and is good as far as it goes', () => {
    const part = new Map([...folder].filter(([name]) => /^evidence|\.pub$|\.md$/.test(name)))
    const found = verifyFolder({ files: part, isWhole: false }, options)
    expect([found.isGood, found.verdicts[1]?.says]).toEqual([true, expect.stringContaining('the others are not here')])
    expect(verified(part).isGood).toBe(false)
  })

  test('keeps the hash of its edition when a correction is noted, and is signed anew', async () => {
    const [wrong] = claimsOfEdition(edition)
    const note = correctionByPerson({ edition, wrong, says: 'It is otherwise', at: edition.madeAt + 90_000_000 })
    const noted: Edition = { ...edition, noted: [note] }
    const corrected = await sealedFolder(noted)
    const hashIn = (files: Files): unknown => JSON.parse(new TextDecoder().decode(files.get('evidence.json'))).edition.sha256
    expect(problemsOf(verified(corrected))).toEqual([])
    expect(hashIn(corrected)).toBe(hashIn(folder))
    expect(corrected.get('evidence.json.minisig')).not.toEqual(folder.get('evidence.json.minisig'))
    for (const name of ['edition.md', 'edition.txt', 'edition.json', 'edition.atom', 'index.html'])
      expect(new TextDecoder().decode(corrected.get(name)), name).toContain('It is otherwise.')
  })

  test('whose evidence lies about its own quotations is bad, signed or not', async () => {
    const lying: Edition = {
      ...edition,
      accounting: { ...edition.accounting, shown: edition.accounting.shown + 1 },
      insights: [
        {
          id: 'claim-count',
          text: 'Nine stories today.',
          language: 'en',
          citations: [{ kind: 'count', label: 'stories today', value: 9, storyIds: ['story-1'] }],
        },
      ],
      comingUp: edition.comingUp.map((coming) => ({
        ...coming,
        claim: { ...coming.claim, text: 'The Moon is sold in 2099.', wording: 'extracted' },
      })),
    }
    const problems = problemsOf(verified(await sealedFolder(lying)))
    expect(problems).toEqual([
      expect.stringContaining('is not borne: The Moon is sold in 2099.'),
      expect.stringContaining('claim-count counts 9'),
      expect.stringContaining('do not add up'),
    ])
  })
})
