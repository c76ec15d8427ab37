import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Assignment } from '../plan/plan.ts'
import { write } from './write.ts'

function article(id: string, title: string, sentences: readonly string[], more: Partial<Article> = {}): Article {
  const body = sentences.map((text, at) => ({ id: `${id}-p${at}`, articleId: id, start: 0, end: text.length, text, part: 'body' as const }))
  const passages = [{ id: `${id}-t`, articleId: id, start: 0, end: title.length, text: title, part: 'title' as const }, ...body]
  return {
    id,
    title,
    passages,
    text: sentences.join(' '),
    language: 'en',
    form: sentences.length > 0 ? 'full' : 'headline',
    role: 'reporter',
    publishedAt: 1,
    itemKeys: [],
    sourceId: 's',
    outletId: 'o',
    url: `https://${id}.example/`,
    dateOrigin: 'published',
    firstSeenAt: 1,
    links: [],
    tags: [],
    instructions: [],
    ...more,
  }
}

function assignment(articles: readonly Article[], more: Partial<Assignment> = {}): Assignment {
  const story = {
    id: 'story-1',
    articleIds: articles.map((one) => one.id),
    leadArticleId: articles[0]?.id ?? '',
    openedAt: 1,
    lastNewsAt: 1,
  }
  const freshIds = new Set(articles.map((one) => one.id))
  return {
    storyId: 'story-1',
    place: 'top',
    section: 'security',
    standing: 'new',
    story,
    articles,
    freshIds,
    changes: [],
    developments: [],
    toldHeadlines: new Set(),
    language: 'en',
    sentencesMax: 3,
    score: 1,
    why: [],
    ...more,
  }
}

const told = (made: Assignment): { headline: string | undefined; sentences: readonly string[] } => {
  const { headline, sentences } = write(made, { headlineCharsMax: 160 }).output
  return { headline: headline?.text, sentences: sentences.map((sentence) => sentence.text) }
}

const flaw = article('ledger', 'Flaw in Tarn database exposes 12,000 servers', [
  'A flaw in the Tarn database lets strangers read memory of about 12,000 servers, the project said on Monday.',
  'It was found by Ada Holm.',
  'Subscribe to the newsletter of the Ledger for more about databases and their flaws.',
  'Administrators of Tarn should install version 4.0.1, which closes the flaw in the server.',
])

describe('write', () => {
  it('tells a story in its passages’ words, without what leans on other sentences and without boilerplate', () => {
    expect(told(assignment([flaw]))).toEqual({
      headline: 'Flaw in Tarn database exposes 12,000 servers',
      sentences: [flaw.passages[1]?.text, flaw.passages[4]?.text],
    })
  })

  it('says nothing twice: a second report in nearly the same words adds no sentence', () => {
    const copy = article('courier', 'Tarn database flaw exposes 12,000 servers', [
      'A flaw in the Tarn database lets strangers read memory of some 12,000 servers, the project said Monday.',
    ])
    expect(told(assignment([flaw, copy])).sentences).toHaveLength(2)
  })

  it('never reads a reprint', () => {
    const reprint = article(
      'mirror',
      'Flaw in Tarn',
      ['The Tarn flaw is being exploited by a group that calls itself Heron since Sunday.'],
      { reprintOf: 'ledger' },
    )
    expect(told(assignment([flaw, reprint])).sentences.join(' ')).not.toContain('Heron')
  })

  it('takes a headline that tells something rather than the name of a document', () => {
    const record = article('tarn', 'tarn/tarn v4.0.1', [], { role: 'primary' })
    expect(told(assignment([record, flaw])).headline).toBe('Flaw in Tarn database exposes 12,000 servers')
  })

  it('tells a developing story from what came since', () => {
    const later = article(
      'herald',
      'Tarn flaw now exploited on 14,000 servers',
      ['Attackers exploit the Tarn flaw on 14,000 servers since Tuesday, researchers of Klaxon said.'],
      { publishedAt: 9 },
    )
    const changes = [
      { storyId: 'story-1', kind: 'new-number', at: 9, articleId: 'herald', passageIds: ['herald-p0'], what: '14,000 servers' },
    ] as const
    const made = assignment([flaw, later], { standing: 'developing', freshIds: new Set(['herald']), changes })
    expect(told(made)).toEqual({ headline: 'Tarn flaw now exploited on 14,000 servers', sentences: [later.passages[1]?.text] })
  })

  it('keeps the language of a story that nobody reports in English', () => {
    const spanish = article(
      'faro',
      'Fallo en la base de datos Tarn expone 12.000 servidores',
      ['Un fallo en la base de datos Tarn permite leer la memoria de unos 12.000 servidores, según el proyecto.'],
      { language: 'es' },
    )
    expect(write(assignment([spanish]), { headlineCharsMax: 160 }).output.sentences.map((sentence) => sentence.language)).toEqual(['es'])
  })
})
