import type { WhyStep } from '#core/channels/site/pages/why-page.ts'
import type { Article } from '#core/model/article.ts'
import { citedArticleIds } from '#core/model/cited-passages.ts'
import type { StoredDecision } from '#core/model/decision.ts'
import type { Claim, Edition } from '#core/model/edition.ts'
import { dayOf, type Instant, timeOf } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { Story } from '#core/model/story.ts'
import { tellingsOf } from '#core/model/told-in.ts'
import { rightsWords, signalWords } from '#core/rights/rights-words.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import { countWords } from '#core/text/count-words.ts'
import { factsWords } from '#core/text/facts-words.ts'
import type { Store } from '#ports/store.ts'
import { wordsOfRule } from './recall/words-of-rule.ts'

/** A story of a very large happening has more articles than a person would read through. */
const articlesMax = 30

type Ask = {
  readonly store: Store
  readonly when: (at: Instant) => string
  /** Editions that were asked for, by id: many decisions are of the same one. */
  readonly editions: Map<string, Promise<Edition | undefined>>
}

/**
 * How an item, article, story, claim, ruling, rule or edition came to be where it is: each thing on the way from capture to edition,
 * with what is known of it and what was decided. Empty when nothing has the id.
 */
export async function whyChain(store: Store, id: string, zone: string): Promise<readonly WhyStep[]> {
  const ask: Ask = { store, when: (at) => `${dayOf(at, zone)} ${timeOf(at, zone)}`, editions: new Map() }
  if (id.startsWith('item-')) return await ofItem(ask, id)
  if (id.startsWith('article-')) return await ofArticles(ask, await store.articles([id]))
  if (id.startsWith('story-')) return await ofStory(ask, id)
  if (id.startsWith('claim-')) return await ofClaim(ask, id)
  if (id.startsWith('ruling-')) return await ofRuling(ask, id)
  if (id.startsWith('rule-')) return await ofRule(ask, id)
  if (!id.startsWith('edition-')) return []
  const edition = await store.editionById(id)
  return edition === undefined ? [] : [await editionStep(ask, edition)]
}

async function ofItem(ask: Ask, key: string): Promise<readonly WhyStep[]> {
  const articles = await ask.store.articlesOfItems([key])
  if (articles.length > 0) return await ofArticles(ask, articles)
  const steps = await Promise.all((await ask.store.items([key])).map((item) => itemStep(ask, item)))
  return steps.map((step) => ({ ...step, facts: [...step.facts, withoutArticle] }))
}

const withoutArticle = 'no article was made of it: it was old when it came, or its turn is still to come'

async function ofArticles(ask: Ask, articles: readonly Article[]): Promise<readonly WhyStep[]> {
  const stories = await ask.store.storiesOfArticles(articles.map((article) => article.id))
  return [...(await articleSteps(ask, articles)), ...(await storySteps(ask, stories))]
}

async function ofStories(ask: Ask, stories: readonly Story[]): Promise<readonly WhyStep[]> {
  const articles = await ask.store.articles(stories.flatMap((story) => story.articleIds).slice(0, articlesMax))
  return [...(await articleSteps(ask, articles)), ...(await storySteps(ask, stories))]
}

/** A story, or the one it went into, with what was decided when it went. */
async function ofStory(ask: Ask, id: string): Promise<readonly WhyStep[]> {
  const story = await ask.store.storyNow(id)
  if (story === undefined) return []
  const steps = await ofStories(ask, [story])
  if (story.id === id) return steps
  return [await step(ask, { id, noun: 'story', title: `went into ${story.id}`, facts: [] }), ...steps]
}

/** What a ruling says, and what it did; of one that was taken back, what it did. */
async function ofRuling(ask: Ask, id: string): Promise<readonly WhyStep[]> {
  const ruling = (await ask.store.rulings()).find((each) => each.id === id)
  if (ruling === undefined) {
    const taken = await step(ask, { id, noun: 'ruling', title: 'taken back', facts: [] })
    return taken.decisions.length === 0 ? [] : [taken]
  }
  const { kind, one, other, madeAt, why } = ruling
  const title = kind === 'apart' ? 'these do not report one happening' : 'these report one happening'
  const facts = [`made ${ask.when(madeAt)}${why === undefined ? '' : `: ${why}`}`, one.join(', '), `and ${other.join(', ')}`]
  return [await step(ask, { id, noun: 'ruling', title, facts })]
}

/** What a rule of a reader does, and the item it was made for; of one that was taken back, what it did. */
async function ofRule(ask: Ask, id: string): Promise<readonly WhyStep[]> {
  const rule = (await ask.store.beatRules()).find((each) => each.id === id)
  if (rule === undefined) {
    const taken = await step(ask, { id, noun: 'rule', title: 'taken back', facts: [] })
    return taken.decisions.length === 0 ? [] : [taken]
  }
  const words = await wordsOfRule(ask.store, rule, [])
  const shown = await step(ask, { id, noun: 'rule', title: rule.title, facts: [`made ${ask.when(rule.at)}`, words] })
  return [...(await ofItem(ask, rule.itemKey)), shown]
}

/** The stories of these ids, or those that they went into. */
async function storiesNow(store: Store, ids: readonly string[]): Promise<readonly Story[]> {
  const found = await Promise.all(ids.map((id) => store.storyNow(id)))
  return [...new Map(found.flatMap((story) => (story === undefined ? [] : [[story.id, story] as const]))).values()]
}

async function ofClaim(ask: Ask, id: string): Promise<readonly WhyStep[]> {
  const edition = await ask.store.editionOfClaim(id)
  const claim = edition && printedClaims(edition).find((candidate) => candidate.id === id)
  if (edition === undefined || claim === undefined) return []
  const cited = citedArticleIds([claim])
  const counted = claim.citations.flatMap((citation) => (citation.kind === 'count' ? citation.storyIds : []))
  const steps =
    counted.length > 0 ? await ofStories(ask, await storiesNow(ask.store, counted)) : await ofArticles(ask, await ask.store.articles(cited))
  const facts = [...claim.citations.map(citationFact), `in the edition of ${edition.date} (${edition.beatTitle}, number ${edition.number})`]
  return [...steps, await step(ask, { id, noun: 'sentence', title: claim.text, facts })]
}

async function articleSteps(ask: Ask, articles: readonly Article[]): Promise<readonly WhyStep[]> {
  const items = await ask.store.items(articles.flatMap((article) => article.itemKeys))
  const itemSteps = await Promise.all(items.map((item) => itemStep(ask, item)))
  return [...itemSteps, ...(await Promise.all(articles.map((article) => articleStep(ask, article))))]
}

async function storySteps(ask: Ask, stories: readonly Story[]): Promise<readonly WhyStep[]> {
  const steps = await Promise.all(stories.map((story) => storyStep(ask, story)))
  const told = [...new Set(stories.flatMap(tellingsOf))]
  const editions = (await Promise.all(told.map((id) => ask.store.editionById(id)))).filter((edition) => edition !== undefined)
  return [...steps, ...(await Promise.all(editions.map((edition) => editionStep(ask, edition))))]
}

async function itemStep(ask: Ask, item: Item): Promise<WhyStep> {
  const source = await ask.store.source(item.sourceId)
  const capture = await ask.store.capture(item.captureId)
  const from = source === undefined ? 'a source that was removed' : `${source.title} (${source.role})`
  const fetched =
    capture === undefined ? [] : [`${capture.id}: ${capture.finalUrl}, status ${capture.status}, fetched ${ask.when(capture.fetchedAt)}`]
  const dated = `dated ${ask.when(item.publishedAt)} (${item.dateOrigin}), first seen ${ask.when(item.firstSeenAt)}, revision ${item.revision}`
  return await step(ask, {
    id: item.key,
    noun: 'item',
    title: item.title,
    facts: [...fetched, `from ${from}`, dated, ...factsWords(item.facts)],
  })
}

const formWords = { full: 'the page’s text', feed: 'the feed’s text', headline: 'headline only' } as const

async function articleStep(ask: Ask, article: Article): Promise<WhyStep> {
  const rights = article.rights === undefined ? [] : [...rightsWords(article.rights), ...signalWords(article.rights)]
  const facts = [article.url, `${formWords[article.form]}, language ${article.language}, ${article.passages.length} passages`, ...rights]
  return await step(ask, { id: article.id, noun: 'article', title: article.title, facts })
}

async function storyStep(ask: Ask, story: Story): Promise<WhyStep> {
  const [lead] = await ask.store.articles([story.leadArticleId])
  const primary = story.primary === undefined ? 'none found' : `${story.primary.outletName}, ${story.primary.url}`
  const facts = [
    `${countWords(story.articleIds.length, 'article', 'articles')}, opened ${ask.when(story.openedAt)}`,
    `primary source: ${primary}`,
    ...(story.toldIn === undefined ? ['not told in an edition'] : []),
  ]
  return await step(ask, { id: story.id, noun: 'story', title: lead?.title ?? 'Story', facts })
}

async function editionStep(ask: Ask, edition: Edition): Promise<WhyStep> {
  const { collected, shown, merged, leftOut } = edition.accounting
  const facts = [
    `made ${ask.when(edition.madeAt)}`,
    `${collected} items collected = ${shown} shown + ${merged} merged + ${leftOut} left out`,
  ]
  return await step(ask, {
    id: edition.id,
    noun: 'edition',
    title: `${edition.beatTitle}, ${edition.date}, number ${edition.number}`,
    facts,
  })
}

function citationFact(citation: Claim['citations'][number]): string {
  if (citation.kind === 'passage') return `rests on ${citation.passageId} of ${citation.outletName}: “${citation.quote}”`
  return `counted: ${citation.label} = ${citation.value}`
}

async function step(ask: Ask, subject: Omit<WhyStep, 'decisions'>): Promise<WhyStep> {
  const decisions = await ask.store.decisionsAbout(subject.id)
  return { ...subject, decisions: await Promise.all(decisions.map((decision) => withEdition(ask, decision))) }
}

/** A decision that was made for an edition, with that edition in words: several beats judge the same story, each for itself. */
async function withEdition(ask: Ask, decision: StoredDecision): Promise<StoredDecision> {
  const id = /^edition:(.+)$/.exec(decision.run)?.[1]
  if (id === undefined) return decision
  const known = ask.editions.get(id) ?? ask.store.editionById(id)
  ask.editions.set(id, known)
  const edition = await known
  if (edition === undefined) return decision
  return { ...decision, evidence: { ...decision.evidence, edition: `${edition.beat}, ${edition.date}` } }
}
