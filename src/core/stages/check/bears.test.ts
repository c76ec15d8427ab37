import { describe, expect, it } from 'vitest'
import { bears } from './bears.ts'

const options = { closeMin: 0.65, nearMin: 0.3, nearPerPassages: 0.03 }
const source = [
  'The Tarn project released version 4.0.1 on Tuesday, fixing a flaw that exposed 12,000 servers.',
  'Maintainer Ada Holm said the project would not pay for reports.',
]

describe('bears', () => {
  it.each([
    ['a passage word for word', 'The Tarn project released version 4.0.1 on Tuesday, fixing a flaw that exposed 12,000 servers.'],
    ['a stretch of a passage, typeset otherwise', 'the Tarn project released  version 4.0.1 on Tuesday'],
    ['the same facts in other words', 'Tarn released version 4.0.1, which fixes a flaw that exposed 12000 servers.'],
    ['a denial of what is denied', 'The project would not pay for reports, Maintainer Ada Holm said.'],
  ])('accepts %s', (_name, claim) => {
    expect(bears(claim, source, options)).toMatchObject({ isBorne: true })
  })

  it.each([
    ['another number', 'The Tarn project released version 4.0.1 on Tuesday, fixing a flaw that exposed 21,000 servers.', '21,000'],
    ['another version', 'The Tarn project released version 4.1.0 on Tuesday, fixing a flaw.', '4.1.0'],
    ['another name', 'The Fen project released version 4.0.1 on Tuesday, fixing a flaw, said Bo Lind.', 'lind'],
    ['the opposite', 'Maintainer Ada Holm said the project would pay for reports.', 'without “not”'],
    ['an invented quotation', 'The project would not pay “for any of these reports”.', 'for any of these reports'],
  ])('refuses %s', (_name, claim, missing) => {
    const bearing = bears(claim, source, options)
    expect(bearing.isBorne).toBe(false)
    expect(bearing.missing).toContain(missing)
  })

  it('refuses what only shares a few words, and everything without passages', () => {
    expect(bears('A new law on databases was passed by the parliament on Tuesday.', source, options).isBorne).toBe(false)
    expect(bears('The Tarn project released version 4.0.1.', [], options).isBorne).toBe(false)
  })
})
