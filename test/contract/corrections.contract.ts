import { expect, it } from 'vitest'
import type { Correction } from '#core/model/correction.ts'
import type { EvidenceRecord } from '#core/model/evidence.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning, sample } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with corrections, and with what editions rest on. */
export function correctionsContract(opened: Open): void {
  const correction = (id: string, more: Partial<Correction> = {}): Correction => ({
    id,
    editionId: 'edition-1',
    claimId: 'claim-1',
    at: morning,
    by: 'person',
    claim: { ...sample.claim(id), text: `This desk corrects: ${id}.` },
    ...more,
  })
  const record: EvidenceRecord = {
    editionId: 'edition-1',
    articles: [],
    captures: [{ id: 'capture-1', url: 'https://weir.example/feed.xml', fetchedAt: morning, bodyHash: '0'.repeat(64) }],
    decisions: [sample.decision()],
    versions: { program: '1.0', beat: 'f'.repeat(64) },
    settings: { zone: 'UTC' },
  }

  it('gives back the corrections of some editions, oldest first', async () => {
    const rows = [
      correction('b', { at: morning + 1 }),
      correction('a', { at: morning + 1 }),
      correction('c'),
      correction('d', { editionId: 'other' }),
    ]
    const { store } = await opened(rows.map((each) => ({ put: 'correction', correction: each })))
    expect((await store.corrections(['edition-1'])).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(await store.corrections(['other', 'none'])).toEqual([rows[3]])
    expect(await store.corrections([])).toEqual([])
  })

  it('puts a correction in the place of the one of that id', async () => {
    const { store } = await opened([{ put: 'correction', correction: correction('a') }])
    const taken = correction('a', { takenBackAt: morning + 9 })
    await store.commit([{ put: 'correction', correction: taken }])
    expect(await store.corrections(['edition-1'])).toEqual([taken])
  })

  it('keeps what an edition rests on as it was first put', async () => {
    const { store } = await opened([{ put: 'evidence', record }])
    expect([await store.hasEvidence('edition-1'), await store.hasEvidence('edition-2')]).toEqual([true, false])
    await store.commit([{ put: 'evidence', record: { ...record, captures: [] } }])
    expect(await store.evidence('edition-1')).toEqual(record)
    expect(await store.evidence('edition-2')).toBeUndefined()
  })

  it('tells of captures without their bodies, also when these are forgotten', async () => {
    const { store } = await opened(dayOfChanges())
    const { id, finalUrl, fetchedAt } = sample.capture()
    const cited = await store.citedCaptures([id, 'capture-none'])
    expect(cited).toMatchObject([{ id, url: finalUrl, fetchedAt }])
    expect(cited[0]?.bodyHash).toMatch(/^[0-9a-f]{64}$/)
    await store.commit([{ drop: 'capture-bodies', before: fetchedAt + 1 }])
    expect(await store.citedCaptures([id])).toEqual(cited)
  })

  it('has another digest with a correction, and the same whenever it was found', async () => {
    const { store } = await opened(dayOfChanges())
    const before = await store.digest()
    await store.commit([{ put: 'correction', correction: correction('a') }])
    const corrected = await store.digest()
    await store.commit([{ put: 'correction', correction: correction('a', { at: morning + 9 }) }])
    expect(corrected).not.toBe(before)
    expect(await store.digest()).toBe(corrected)
  })
}
