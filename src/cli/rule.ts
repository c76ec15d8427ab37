import { stageDefaults } from '#app/config/stage-defaults.ts'
import { limits } from '#core/limits.ts'
import type { Story } from '#core/model/story.ts'
import { type Contradiction, contradictionOf } from '#core/rulings/contradiction.ts'
import type { Regrouped } from '#core/rulings/regrouped.ts'
import { type NewRuling, namedMax, rulingOf } from '#core/rulings/ruling-of.ts'
import { countWords } from '#core/text/count-words.ts'
import { makeRuling, type RulingDesk } from '#desk/rulings/make-ruling.ts'
import type { Store } from '#ports/store.ts'
import type { Given } from './command.ts'
import type { GivenStore } from './given-store.ts'
import { printIndented } from './print-indented.ts'
import { type UsageError, usageError } from './usage-error.ts'

export type TypedRuling = Omit<NewRuling, 'madeAt' | 'why'> & { readonly why: Given['options'][string] }

const otherwise = 'an earlier ruling says otherwise'

/** Makes the ruling that was typed, tells what became of the stories and how to take it back. Throws a UsageError for a contradiction. */
export async function rule(opened: GivenStore, { why, ...typed }: TypedRuling): Promise<void> {
  const reason = typeof why === 'string' && why.trim() !== '' ? why.trim().slice(0, limits.titleChars) : undefined
  const ruling = rulingOf({ ...typed, madeAt: opened.clock.now(), why: reason })
  if (ruling === undefined) throw new Error('a ruling names different articles on both sides')
  const done = await makeRuling(rulingDesk(opened), ruling)
  if (!done.ok) throw contradictionError(otherwise, done.contradiction, opened.when)
  const isAsBefore = done.regrouped.stories.length === 0
  const sides = ruling.kind === 'apart' ? 'apart' : 'together'
  console.log(`${ruling.id}: ${isAsBefore ? `they are ${sides} and stay so` : 'done, and it holds from now on'}`)
  await tellRegrouped(opened.store, done.regrouped)
  console.log(`  headwater story undo ${ruling.id} takes it back`)
}

/** Throws a UsageError when the articles of several stories may not become one: what stands against it, and how to take it back. */
export async function refuseContradiction(opened: GivenStore, [first, ...others]: readonly (readonly string[])[]): Promise<void> {
  const ruling = rulingOf({ kind: 'together', one: first ?? [], other: others.flat(), madeAt: opened.clock.now() })
  const contradiction = ruling && contradictionOf(ruling, await opened.store.rulings())
  if (contradiction) throw contradictionError(otherwise, contradiction, opened.when)
}

/** What rulings work with, of an archive that a command opened. */
export function rulingDesk({ store, clock }: GivenStore): RulingDesk {
  return { store, clock, options: { trace: stageDefaults.trace } }
}

/** The articles of a story that a ruling names: the lead first, then the oldest, as many as a ruling holds. */
export async function namedArticles(store: Store, { articleIds, leadArticleId }: Story): Promise<readonly string[]> {
  const articles = await store.articles(articleIds)
  const isLead = (id: string): number => (id === leadArticleId ? 0 : 1)
  return articles
    .toSorted((a, b) => isLead(a.id) - isLead(b.id) || a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
    .slice(0, namedMax)
    .map(({ id }) => id)
}

/** Tells what became of stories, a line each. */
export async function tellRegrouped(store: Store, { stories, gone }: Regrouped): Promise<void> {
  const leads = new Map((await store.articles(stories.map(({ leadArticleId }) => leadArticleId))).map(({ id, title }) => [id, title]))
  printIndented([
    ...gone.map(({ id, into }) => `  ${id} went into ${into}`),
    ...stories.map(({ id, articleIds, leadArticleId }) => {
      const count = countWords(articleIds.length, 'report', 'reports')
      return `  ${id}: ${leads.get(leadArticleId) ?? 'Story'} (${count})`
    }),
  ])
}

/** A UsageError: two articles, the rulings that stand against what was asked, and how to take each back. */
export function contradictionError(what: string, { one, other, against }: Contradiction, when: GivenStore['when']): UsageError {
  const problems = against.map(({ id, kind, madeAt, why }) => ({
    at: id,
    found: `${one} and ${other} are ${kind === 'apart' ? 'apart' : 'together'} by this ruling of ${when(madeAt)}${why === undefined ? '' : ` (${why})`}`,
    expected: 'no ruling that says otherwise',
    fix: `headwater story undo ${id}, then try again.`,
  }))
  return usageError(what, problems)
}
