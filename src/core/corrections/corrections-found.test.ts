import { describe, expect, test } from 'vitest'
import { morning, sample } from '../../../test/contract/samples.ts'
import type { Article, Passage } from '../model/article.ts'
import type { Brief, Claim, Edition } from '../model/edition.ts'
import { hourMs } from '../model/instant.ts'
import { citationOf } from '../stages/check/citation-of.ts'
import type { ArticleRevision } from '../stages/develop/reports.ts'
import { carriedCorrections } from './carried-corrections.ts'
import { correctionsFound } from './corrections-found.ts'

const outletNames = new Map([['outlet-weir', 'The Weir']])
const later = morning + 24 * hourMs

function articleOf(title: string, sentences: readonly string[], more: Partial<Article> = {}): Article {
  const passage = (text: string, part: Passage['part'], at: number): Passage => ({
    id: `passage-${part}-${at}-${text.length}`,
    articleId: 'article-1',
    start: 0,
    end: text.length,
    text,
    part,
  })
  const passages = [passage(title, 'title', 0), ...sentences.map((text, at) => passage(text, 'body', at + 1))]
  return sample.article({ id: 'article-1', title, text: sentences.join(' '), passages, ...more })
}

/** The edition that told an article by its title and first sentence. */
function editionOf(article: Article): Edition {
  const claims = article.passages.map(
    (passage, at): Claim => ({
      id: `claim-${at}`,
      text: passage.text,
      language: 'en',
      citations: [citationOf(article, passage, { outletNames, primary: undefined })],
    }),
  )
  const [headline, ...told] = claims
  if (headline === undefined) throw new Error('an article has a title')
  const brief: Brief = sample.brief('top', { storyId: 'story-1', headline, claims: told })
  return {
    ...sample.edition(),
    cutOff: morning,
    from: morning - 24 * hourMs,
    top: [brief],
    sections: [],
    inBrief: [],
    continuing: [],
    comingUp: [],
    insights: [],
  }
}

const found = (
  before: Article,
  after: Article,
  revisions: readonly ArticleRevision[] = [],
  known: readonly string[] = [],
  takenBack: readonly string[] = [],
) =>
  correctionsFound({
    editions: [editionOf(before)],
    articles: [after],
    revisions,
    takenBack: new Set(takenBack),
    known: new Set(known),
    outletNames,
    now: later,
  })

const revision = (before: string, after: string, at = later): ArticleRevision => ({
  articleId: 'article-1',
  at,
  sentences: [{ before, after }],
})

const told = articleOf('Ferry hits the pier', ['The ferry hit the pier and 12 people were hurt.', 'The pier is closed.'])
const mended = articleOf('Ferry hits the pier', ['The ferry hit the pier and 21 people were hurt.', 'The pier is closed.'])
const change = revision('The ferry hit the pier and 12 people were hurt.', 'The ferry hit the pier and 21 people were hurt.')

describe('correctionsFound', () => {
  test('notes another number in a sentence that was quoted, over the passage that says it now', () => {
    const { corrections, decisions } = found(told, mended, [change])
    expect(corrections).toMatchObject([
      {
        editionId: 'edition-1',
        claimId: 'claim-1',
        storyId: 'story-1',
        at: later,
        by: 'source',
        claim: {
          text: 'Changed at the source: The Weir now says 21, not 12: “The ferry hit the pier and 21 people were hurt.”',
          wording: 'form',
          citations: [{ kind: 'passage', quote: 'The ferry hit the pier and 21 people were hurt.' }],
        },
      },
    ])
    expect(decisions).toMatchObject([{ stage: 'check', subject: 'claim-1', verdict: 'corrected', because: 'changed-at-source' }])
  })

  test('finds each correction once', () => {
    const [one] = found(told, mended, [change]).corrections
    expect(found(told, mended, [change], [one?.id ?? '']).corrections).toEqual([])
  })

  test.each<[string, readonly ArticleRevision[], Article]>([
    ['nothing changed', [], told],
    [
      'words changed and no number',
      [revision('The pier is closed.', 'The pier is shut.')],
      articleOf('Ferry hits the pier', ['The ferry hit the pier and 12 people were hurt.', 'The pier is shut.']),
    ],
    ['it changed before the edition', [{ ...change, at: morning - 1 }], mended],
    [
      'a sentence went',
      [revision('The ferry hit the pier and 12 people were hurt.', '')],
      articleOf('Ferry hits the pier', ['The pier is closed.']),
    ],
    [
      'a number changed in a sentence that nobody quoted',
      [revision('Tickets are 4 marks.', 'Tickets are 5 marks.')],
      articleOf('Ferry hits the pier', ['Tickets are 5 marks.']),
    ],
  ])('notes nothing where %s', (_, revisions, now) => {
    expect(found(told, now, revisions).corrections).toEqual([])
  })

  test('notes a report that is headed as retracted, in several languages, and nothing else of it', () => {
    for (const title of ['RETRACTED: Ferry hits the pier', 'Zurückgezogen: Fähre rammt Pier', '撤回：渡轮撞上码头']) {
      const now = articleOf(title, ['This report was wrong.'])
      const { corrections } = found(told, now, [revision('Ferry hits the pier', title), change])
      expect(corrections.map(({ claimId, claim }) => [claimId, claim.text])).toEqual([
        ['claim-0', `Retracted: The Weir’s report is now headed “${title}”.`],
      ])
    }
  })

  test('does not take a headline about a retraction for one', () => {
    const now = articleOf('Withdrawal symptoms in the port', ['The ferry hit the pier and 12 people were hurt.'])
    expect(found(told, now).corrections).toEqual([])
    // What was told as retracted is no error of ours.
    const retracted = articleOf('RETRACTED: Ferry hits the pier', ['It was wrong.'])
    expect(found(retracted, retracted).corrections).toEqual([])
  })

  test('notes a notice of correction that came later', () => {
    const notice = 'Correction: an earlier version gave the wrong pier.'
    const now = articleOf('Ferry hits the pier', ['The ferry hit the pier and 12 people were hurt.', notice])
    const { corrections } = found(told, now, [revision('', notice)])
    expect(corrections.map(({ claim }) => claim.text)).toEqual([`The Weir has published a correction: “${notice}”`])
  })

  test('notes a report that opens with its retraction since, and nothing else of it', () => {
    const notice = 'Retracted: The Weir takes this report back, the ferry never left.'
    const now = articleOf('Ferry hits the pier', [notice, 'The ferry hit the pier and 21 people were hurt.'])
    const { corrections } = found(told, now, [revision('', notice), change])
    expect(corrections.map(({ claim }) => claim.text)).toEqual([`The Weir has taken back its report: “${notice}”`])
    expect(found(now, now).corrections).toEqual([])
  })

  test('says one change once: its notice goes before its number, and another sentence in the same place is no new number', () => {
    const notice = 'Correction: 21 people were hurt, not 12 as first reported.'
    const now = articleOf('Ferry hits the pier', [notice, 'The ferry hit the pier and 21 people were hurt.'])
    const place = revision('Of 300 on board when the ferry hit the pier 12 people were hurt.', notice)
    const { corrections } = found(told, now, [place, change])
    expect(corrections.map(({ claim }) => claim.text)).toEqual([`The Weir has published a correction: “${notice}”`])
  })

  test('notes a report that its source says it took back', () => {
    const { corrections } = found(told, told, [], [], ['article-1'])
    expect(corrections.map(({ claim }) => claim.text)).toEqual([
      'Withdrawn at the source: The Weir has taken back its report “Ferry hits the pier”.',
    ])
  })

  test('notes an advisory that was withdrawn after it was told', () => {
    const facts = { is: 'advisory', id: 'GHSA-aaaa-bbbb-cccc', aliases: [], affected: [], withdrawnAt: later } as unknown as NonNullable<
      Article['facts']
    >
    const { corrections } = found(told, articleOf('Ferry hits the pier', ['The pier is closed.'], { facts }))
    expect(corrections.map(({ claim }) => claim.text)).toEqual(['Withdrawn at the source: The Weir has taken back “Ferry hits the pier”.'])
  })
})

describe('carriedCorrections', () => {
  const edition = editionOf(told)
  const { corrections } = found(told, mended, [change])

  test('gives the next edition what was told and what is right, with the edition that it corrects', () => {
    const [carried, ...more] = carriedCorrections({ editionId: 'edition-2', past: [edition], corrections })
    expect(more).toEqual([])
    expect(carried?.text).toBe(
      'The edition of 28 May told: “The ferry hit the pier and 12 people were hurt.” Changed at the source: The Weir now says 21, not 12: “The ferry hit the pier and 21 people were hurt.”',
    )
    expect(carried?.corrects).toEqual({ correctionId: corrections[0]?.id, beat: edition.beat, date: edition.date })
    expect(carried?.citations).toEqual(corrections[0]?.claim.citations)
  })

  test('carries none twice, and none that was taken back', () => {
    const [carried] = carriedCorrections({ editionId: 'edition-2', past: [edition], corrections })
    if (carried === undefined) throw new Error('it is carried')
    const next: Edition = { ...edition, id: 'edition-2', corrections: [carried] }
    expect(carriedCorrections({ editionId: 'edition-3', past: [next, edition], corrections })).toEqual([])
    const takenBack = corrections.map((each) => ({ ...each, takenBackAt: later }))
    expect(carriedCorrections({ editionId: 'edition-2', past: [edition], corrections: takenBack })).toEqual([])
  })
})
