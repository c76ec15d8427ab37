import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Claim } from '../../model/edition.ts'
import { bareArticle } from '../bare-article.ts'
import { withPassages } from '../develop/stage.ts'
import type { Draft, DraftClaim } from '../write/write.ts'
import { type CheckInput, check, claimIdOf } from './check.ts'

const options = { closeMin: 0.65, nearMin: 0.3, nearPerPassages: 0.03, wordedCoverageMin: 0.6 }

const article = (id: string, title: string, text: string): Article =>
  withPassages(bareArticle({ id, source: id, url: `https://${id}.example/`, title, text, lang: 'en' }))

const lead = article(
  'lead',
  'Tarn 4.0.1 mends a flaw',
  'The Tarn project released version 4.0.1 on Tuesday, mending a flaw that exposed 12,000 servers. Maintainer Ada Holm said the flaw may have been used since March.',
)
const other = article(
  'other',
  'Norway shaken by the Tarn count',
  'The Fen Institute counted 340 companies that run Tarn, most of them in Norway.',
)

const at = (from: Article, part: string): { articleId: string; passageId: string } => {
  const passage = from.passages.find(({ text }) => text.includes(part))
  return { articleId: from.id, passageId: passage?.id ?? 'none' }
}
const extract = (from: Article, part: string): DraftClaim => {
  const passage = from.passages.find(({ text }) => text.includes(part))
  return { text: passage?.text ?? '', language: 'en', wording: 'extracted', passages: [at(from, part)] }
}
const worded = (text: string, ...passages: readonly ReturnType<typeof at>[]): DraftClaim => ({
  text,
  language: 'en',
  wording: 'model',
  passages,
})

const draft: Draft = {
  storyId: 's',
  headline: extract(lead, 'mends a flaw'),
  sentences: [extract(lead, 'released version'), extract(lead, 'Ada Holm')],
}
function checked(sentences: readonly DraftClaim[], more: Partial<CheckInput> = {}) {
  const input = {
    editionId: 'e',
    draft: { ...draft, worded: { sentences } },
    articles: [lead, other],
    primary: undefined,
    outletNames: new Map(),
  }
  return check({ ...input, ...more }, options)
}
const said = (claims: readonly Claim[]): readonly string[] => claims.map(({ text }) => text)
const released = worded('Tarn released version 4.0.1, which mends a flaw that exposed 12,000 servers.', at(lead, 'released version'))

describe('the check of a model’s wording', () => {
  it('keeps sentences that their passages bear', () => {
    const { output } = checked([released, worded('The flaw may have been used since March, said Ada Holm.', at(lead, 'Ada Holm'))])
    expect(output).toMatchObject({ repaired: 0, replaced: 0, dropped: 0 })
    expect(output.claims.map(({ wording }) => wording)).toEqual(['model', 'model'])
  })

  it('cites a sentence anew when another report of the story bears it', () => {
    const { output, decisions } = checked([
      released,
      worded('The Fen Institute counted 340 companies that run Tarn.', at(lead, 'released version')),
    ])
    expect(output).toMatchObject({ repaired: 1, dropped: 0 })
    expect(output.claims[1]?.citations).toMatchObject([{ articleId: 'other' }])
    expect(decisions.map(({ verdict }) => verdict)).toContain('recited')
  })

  it('tells the extracted sentence of the place when nothing bears the wording', () => {
    const { output } = checked([released, worded('The flaw was used since March, said Ada Holm.', at(lead, 'Ada Holm'))])
    expect(output).toMatchObject({ repaired: 0, replaced: 1, dropped: 0 })
    expect(said(output.claims)[1]).toBe('Maintainer Ada Holm said the flaw may have been used since March.')
  })

  it('drops what is not borne when its extract is told already', () => {
    const twice = worded('Tarn 4.0.1 exposed 12,000 servers to attackers in Norway and Fen.', at(lead, 'released version'))
    const { output } = checked([worded('The flaw may have been used since March, said Ada Holm.', at(lead, 'Ada Holm')), released, twice])
    expect(output).toMatchObject({ dropped: 1 })
    expect(output.claims).toHaveLength(2)
  })

  it('lets the extracted draft stand when fewer than half hold', () => {
    const wrong = worded('The Tarn project released version 5.0 on Friday.', at(lead, 'released version'))
    const { output, decisions } = checked([wrong, wrong, released])
    expect(output.claims.map(({ wording }) => wording)).toEqual(['extracted', 'extracted'])
    expect(decisions.map(({ because }) => because)).toContain('too-few-borne')
  })

  it.each([
    ['an address', 'Tarn released version 4.0.1, see https://a.example.', 'not-plain'],
    [
      'another language',
      'Das Projekt Tarn hat am Dienstag die Version 4.0.1 mit einer wichtigen Korrektur veröffentlicht.',
      'model-language',
    ],
    ['too many words', `${'Tarn released version 4.0.1, '.repeat(12)}and more.`, 'too-long'],
    ['the same once more', released.text, 'said-twice'],
  ])('refuses %s', (_name, text, because) => {
    const { decisions } = checked([released, worded(text, at(lead, 'released version'))])
    expect(decisions.map((decision) => decision.because)).toContain(because)
  })

  it('obeys a second opinion that doubts, and none that does not', () => {
    const id = claimIdOf('e', 's', released.text)
    const doubted = checked([released], { opinion: new Map([[id, 'not-borne']]) })
    expect(doubted.decisions.map(({ because }) => because)).toContain('model-doubts')
    expect(doubted.output.claims.every(({ wording }) => wording === 'extracted')).toBe(true)
    const wrong = worded('The Tarn project released version 5.0 on Friday.', at(lead, 'released version'))
    const praised = checked([wrong], { opinion: new Map([[claimIdOf('e', 's', wrong.text), 'borne']]) })
    expect(said(praised.output.claims)).not.toContain(wrong.text)
  })
})

describe('the check of extracts', () => {
  const plain = (sentences: readonly DraftClaim[], headline = draft.headline) =>
    check(
      { editionId: 'e', draft: { storyId: 's', headline, sentences }, articles: [lead, other], primary: undefined, outletNames: new Map() },
      options,
    )

  it('tells the whole passage where what was left out turned the rest', () => {
    const cut = { ...extract(lead, 'Ada Holm'), text: 'The flaw may have been used since March.', wording: 'trimmed' } as const
    const { output } = plain([cut])
    expect(said(output.claims)).toEqual(['Maintainer Ada Holm said the flaw may have been used since March.'])
    expect(output).toMatchObject({ replaced: 1, dropped: 0 })
  })

  it('marks what only a headline bears, and cites the text beside it where that bears it too', () => {
    expect(plain([], extract(other, 'Norway shaken')).output.headline).toMatchObject({ isWeak: true })
    const { headline } = plain([]).output
    expect(headline).not.toHaveProperty('isWeak')
    expect(headline?.citations.length).toBeGreaterThan(1)
  })

  it('says last that another report counts the same thing otherwise', () => {
    const text = 'The flaw in Tarn version 4.0.1 exposed 17,000 servers, the Norrby group counted on Tuesday.'
    const third = article('third', 'Servers of Tarn exposed', text)
    const input = { editionId: 'e', draft, articles: [lead, other, third], primary: undefined, outletNames: new Map() }
    const { output, decisions } = check(input, options)
    expect(output.claims.at(-1)).toMatchObject({
      text: 'Reports differ: 12,000 servers (lead), 17,000 servers (third).',
      wording: 'form',
    })
    expect(decisions.at(-1)).toMatchObject({ verdict: 'reports differ', because: 'contradicts' })
  })

  it('drops what points at no passage', () => {
    const { output } = plain([{ ...extract(lead, 'Ada Holm'), passages: [{ articleId: 'lead', passageId: 'gone' }] }])
    expect(output).toMatchObject({ claims: [], dropped: 1 })
  })
})
