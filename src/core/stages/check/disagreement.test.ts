import { expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import { bareArticle } from '../bare-article.ts'
import { withPassages } from '../develop/stage.ts'
import { disagreementIn } from './disagreement.ts'

const article = (id: string, title: string, text: string): Article =>
  withPassages(bareArticle({ id, source: id, url: `https://${id}.example/`, title, text, lang: 'en' }))

const differ = (articles: readonly Article[], told: readonly string[] = []): string | undefined => {
  const outletNames = new Map(articles.map(({ outletId, id }) => [outletId, id.toUpperCase()]))
  return disagreementIn({ editionId: 'e', storyId: 's', articles, told, isNumberNew: false, primary: undefined, outletNames })?.claim.text
}

const fen = article(
  'fen',
  'Worm in Tarn packages',
  'The Tarn worm has changed more than 5,500 repositories since Monday, the Fen Institute said.',
)
const ask = article('ask', 'Tarn worm spreads', 'The Tarn worm has changed about 5,700 repositories since Monday, the Ask group said.')

it('says that two reports count one thing differently, and cites both', () => {
  expect(differ([fen, ask])).toBe('Reports differ: 5,500 repositories (FEN), 5,700 repositories (ASK).')
  const found = disagreementIn({
    editionId: 'e',
    storyId: 's',
    articles: [fen, ask],
    told: [],
    isNumberNew: false,
    primary: undefined,
    outletNames: new Map(),
  })
  expect(found?.claim.citations.map((one) => one.kind === 'passage' && one.articleId)).toEqual(['fen', 'ask'])
  expect(found?.decision).toMatchObject({ stage: 'check', because: 'contradicts' })
})

it.each([
  ['a later day', [fen, { ...ask, publishedAt: fen.publishedAt + 2 * 86_400_000 }]],
  ['one outlet', [fen, { ...ask, outletId: fen.outletId }]],
  ['a reprint', [fen, { ...ask, reprintOf: fen.id }]],
  [
    'a round number for the same',
    [fen, article('b', 'Worm', 'The Tarn worm has changed 5,520 repositories since Monday, the Ask group said.')],
  ],
  ['another thing', [fen, article('b', 'Holm', 'The holder of the record keeps 9,000 repositories of her own on one server.')]],
  ['both numbers in one report', [fen, { ...ask, text: `${ask.text} Others say 5,500 repositories.` }]],
])('says nothing of %s', (_what, articles) => {
  expect(differ(articles)).toBeUndefined()
})

const title = 'The mayor of Fenby sold the town lake to a private buyer'
const copies = Array.from({ length: 20 }, (_one, at) =>
  article(`n${at}`, title, `${title} on Monday, sources said. The contract was signed at night.`),
)
const registry = article(
  'registry',
  'Registry of Fenby: no sale of the lake took place',
  'The registry of Fenby said there was no sale of the lake, and published its extract of January.',
)

it('shows the one that denies beside the twenty that tell', () => {
  const quote = '“The registry of Fenby said there was no sale of the lake, and published its extract of January.”'
  expect(differ([...copies, registry])).toBe(`Reports differ: REGISTRY contradicts what N0 tells: ${quote}`)
  expect(differ([...copies, registry], [registry.passages[1]?.text ?? ''])).toBe('Reports differ: REGISTRY contradicts what N0 tells.')
})

it.each([
  'The registry of Fenby said the lake has not been sold yet, and that it waits for the extract.',
  'The mayor of Fenby not only sold the town lake, he drank the water of it too.',
  'The registry of Fenby said that whoever sold the lake would have no right to fish.',
  'The council of Fenby has no money for a new school, and said so on Monday.',
])('takes no other “no” for a denial: %s', (text) => {
  expect(differ([...copies, article('other', 'News of Fenby', text)])).toBeUndefined()
})
