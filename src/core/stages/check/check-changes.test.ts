import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Development } from '../../model/development.ts'
import { bareArticle } from '../bare-article.ts'
import { withPassages } from '../develop/stage.ts'
import type { Assignment } from '../plan/plan.ts'
import { checkChanges } from './check-changes.ts'

const article = (id: string, at: number, title: string, text = ''): Article =>
  withPassages({
    ...bareArticle({ id, source: id, url: `https://${id}.example/`, title, text, lang: 'en' }),
    firstSeenAt: at,
    publishedAt: at,
  })

const old = article('old', 1, 'Flaw exposes 12,000 servers')
const fresh = article('fresh', 5, 'Flaw exposes 14,000 servers')

function change(kind: Development['kind'], what: string, before?: string): Development {
  const [title] = fresh.passages
  return {
    storyId: 's',
    kind,
    at: 5,
    articleId: 'fresh',
    passageIds: [title?.id ?? ''],
    what,
    ...(before === undefined ? {} : { before }),
  }
}

function checked(changes: readonly Development[], more: Partial<Assignment> = {}) {
  const assignment = {
    storyId: 's',
    standing: 'developing',
    articles: [old, fresh],
    changes,
    developments: [],
    told: { storyId: 's', date: '2026-05-27', at: 3 },
    ...more,
  } as unknown as Assignment
  return checkChanges({ editionId: 'e', assignment, outletNames: new Map(), primary: undefined }, { changesMax: 3, stepsMax: 5 })
}

const quoted = (made: ReturnType<typeof checked>): readonly string[] =>
  (made.output.whatIsNew?.citations ?? []).map((citation) => (citation.kind === 'passage' ? citation.quote : citation.label))

describe('checkChanges', () => {
  it('says what is new with the passage that says it and the earlier one that says what was', () => {
    const made = checked([change('new-number', '14,000 servers', '12,000 servers')])
    expect(made.output.whatIsNew?.text).toBe('New since 27 May: 14,000 servers, before 12,000.')
    expect(quoted(made)).toEqual(['Flaw exposes 14,000 servers', 'Flaw exposes 12,000 servers'])
  })

  it.each([
    ['is not in the passage', change('new-number', '15,000 servers')],
    ['is a part of another number', change('new-number', '4,000 servers')],
    ['was something no earlier report says', change('new-number', '14,000 servers', '11,000 servers')],
  ])('drops a change that %s, with a decision', (_name, wrong) => {
    const made = checked([wrong])
    expect(made.output.whatIsNew).toBeUndefined()
    expect(made.decisions.map(({ because }) => because)).toEqual(['not-borne'])
  })

  it('counts outlets over the story, and cites the count', () => {
    const made = checked([change('more-outlets', '4', '3')])
    expect(made.output.whatIsNew?.text).toBe('New since 27 May: the fourth outlet with its own report.')
    expect(quoted(made)).toContain('outlets with their own report')
  })

  it('names the told story that a new one goes on with', () => {
    const [title] = old.passages
    const citation = { kind: 'passage', articleId: 'old', passageId: title?.id, quote: title?.text }
    const headline = { id: 'claim', text: 'Flaw exposes 12,000 servers', language: 'en', citations: [citation] }
    const continues = { storyId: 'earlier', date: '2026-05-27', at: 3, headline }
    const made = checked([], { told: undefined, continues } as unknown as Partial<Assignment>)
    expect(made.output.whatIsNew?.text).toBe('Continues “Flaw exposes 12,000 servers”, told on 27 May.')
    expect(quoted(made)).toEqual(['Flaw exposes 12,000 servers'])
  })

  it('keeps the first step and the newest of a long life', () => {
    const opened = { ...change('opened', 'Flaw exposes 14,000 servers'), at: 0 }
    const developments = [opened, ...Array.from({ length: 9 }, (_, at) => ({ ...change('new-number', '14,000 servers'), at: at + 10 }))]
    const { steps } = checked([], { developments }).output
    expect(steps.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['opened 0', ...[15, 16, 17, 18].map((at) => `new-number ${at}`)])
  })
})
