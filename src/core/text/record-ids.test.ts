import { expect, test } from 'vitest'
import { amountsOf } from './amounts.ts'
import { addressOfRecord, recordIdsOf } from './record-ids.ts'

test('record ids are found once, in order and in their own writing', () => {
  const text = 'Fixed in 2.1: GHSA-2F3C-4G5H-6J7M, cve-2026-12345 and CVE-2026-12345; see RFC 9110, arXiv:2605.01234.'
  expect(recordIdsOf(text).map(({ id }) => id)).toEqual(['GHSA-2f3c-4g5h-6j7m', 'CVE-2026-12345', 'RFC 9110', 'arXiv:2605.01234'])
})

test('a record id has an address at its register', () => {
  expect(recordIdsOf('CVE-2026-12345').map(addressOfRecord)).toEqual(['https://www.cve.org/CVERecord?id=CVE-2026-12345'])
  expect(recordIdsOf('RFC9110').map(addressOfRecord)).toEqual(['https://www.rfc-editor.org/info/rfc9110'])
})

test('one amount is one amount in any writing', () => {
  for (const text of ['a $6B deal', '6 billion dollars', '$6bn', '60 亿美元', '60億ドル']) expect(amountsOf(text)).toEqual(['6000000000'])
  expect(amountsOf('17 million devices, 900,000 jobs, 35%')).toEqual(['17000000'])
})
