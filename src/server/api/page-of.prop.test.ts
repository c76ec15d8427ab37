import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from './page-of.ts'

test('pages leave nothing out and tell nothing twice, whatever comes in front meanwhile', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.uuid()),
      (rows, limit, newer) => {
        const seen: string[] = []
        let cursor: string | undefined
        let all: readonly string[] = rows
        do {
          const page = pageOf(all, { limit, cursor }, (row) => row)
          seen.push(...(page?.data ?? []))
          cursor = page?.next
          all = [...newer.filter((row) => !rows.includes(row)), ...rows]
        } while (cursor !== undefined)
        expect(seen).toEqual(rows)
      },
    ),
  )
})
