import { present } from '#core/model/present.ts'
import type { Story } from '#core/model/story.ts'
import type { Change } from '#ports/store.ts'
import { articles } from './articles.ts'
import { beatRules } from './beat-rules.ts'
import { captures, type PackedCapture } from './captures.ts'
import { corrections } from './corrections.ts'
import type { Database } from './database.ts'
import { decisions } from './decisions.ts'
import { editions } from './editions.ts'
import { evidence } from './evidence.ts'
import { followed } from './followed.ts'
import { items } from './items.ts'
import { jobs } from './jobs.ts'
import { modelAnswers } from './model-answers.ts'
import { notes } from './notes.ts'
import { passes } from './passes.ts'
import { readingMarks } from './reading-marks.ts'
import { rulings } from './rulings.ts'
import { sources } from './sources.ts'
import { stories } from './stories.ts'
import { subscribers } from './subscribers.ts'
import { subscriptions } from './subscriptions.ts'
import { trends } from './trends.ts'
import { vectors } from './vectors.ts'

/** A change whose capture is packed, so that it can be applied without waiting. */
export type ReadyChange = Exclude<Change, { put: 'capture' }> | { readonly put: 'capture'; readonly packed: PackedCapture }

/** Applies one change inside the transaction that is open. */
export function applyChange(database: Database, change: ReadyChange): void {
  // The tables hold for each kind the function of that kind, which the compiler cannot follow through the lookup.
  const apply = ('put' in change ? puts[change.put] : drops[change.drop]) as (database: Database, change: ReadyChange) => void
  apply(database, change)
}

type Puts = Extract<ReadyChange, { put: string }>
type Drops = Extract<ReadyChange, { drop: string }>

const puts: { readonly [Kind in Puts['put']]: (database: Database, change: Extract<Puts, { put: Kind }>) => void } = {
  outlet: (database, { outlet }) => sources.putOutlet(database, outlet),
  source: (database, { source }) => sources.put(database, source),
  'source-state': (database, { state }) => sources.putState(database, state),
  capture: (database, { packed }) => captures.put(database, packed),
  item: (database, { item, searchable }) => items.put(database, item, searchable),
  article: (database, { article, joins }) => articles.put(database, article, joins === true),
  story: (database, { story }) => stories.put(database, story),
  ruling: (database, { ruling }) => rulings.put(database, ruling),
  'beat-rule': (database, { rule }) => beatRules.put(database, rule),
  decisions: (database, made) => decisions.put(database, made),
  edition: (database, { edition }) => editions.put(database, edition),
  evidence: (database, { record }) => evidence.put(database, record),
  correction: (database, { correction }) => corrections.put(database, correction),
  pass: (database, { pass, insteadOf }) => passes.put(database, pass, insteadOf),
  'pass-use': (database, { passId, at }) => passes.use(database, passId, at),
  'reading-mark': (database, { reader, mark }) => readingMarks.put(database, reader, mark),
  'read-through': (database, { reader, through }) => readingMarks.putThrough(database, reader, through),
  delivery: (database, { delivery }) => editions.putDelivery(database, delivery),
  job: (database, { job }) => jobs.put(database, job),
  note: (database, note) => notes.put(database, note),
  'model-answer': (database, { answer }) => modelAnswers.put(database, answer),
  primary: (database, { storyId, primary, named }) =>
    stories.change(database, storyId, ({ primary: _primary, named: _named, ...story }) => ({ ...story, ...present({ primary, named }) })),
  links: (database, { storyId, links }) =>
    stories.change(database, storyId, ({ links: _links, ...story }) => (links.length === 0 ? story : { ...story, links })),
  joined: (database, { storyId, articleId }) => stories.change(database, storyId, (story) => withArticle(story, articleId)),
  'looked-at': (database, { page }) => followed.putPage(database, page),
  'outlet-fact': (database, { fact }) => followed.putFact(database, fact),
  subscription: (database, { subscription }) => subscriptions.put(database, subscription),
  subscriber: (database, { subscriber }) => subscribers.put(database, subscriber),
  mailing: (database, { mailing }) => subscribers.putMailing(database, mailing),
  'mailing-begun': (database, { mailing }) => subscribers.begin(database, mailing),
  vector: (database, made) => vectors.put(database, made),
  'trend-day': (database, { counted }) => trends.putDay(database, counted),
  'hub-word': (database, said) => subscriptions.putWord(database, said),
}

const drops: { readonly [Kind in Drops['drop']]: (database: Database, change: Extract<Drops, { drop: Kind }>) => void } = {
  source: (database, { sourceId }) => sources.drop(database, sourceId),
  subscription: (database, { sourceId }) => subscriptions.drop(database, sourceId),
  subscriber: (database, { subscriberId }) => subscribers.drop(database, subscriberId),
  'unconfirmed-subscribers': (database, { before }) => subscribers.dropUnconfirmed(database, before),
  mailings: (database, { before }) => subscribers.dropMailings(database, before),
  'outlet-facts': (database, facts) => followed.dropFacts(database, facts),
  'capture-bodies': (database, { before }) => captures.dropBodies(database, before),
  'aged-trends': (database, before) => trends.age(database, before),
  'model-answers': (database, { before }) => modelAnswers.dropBefore(database, before),
  story: (database, { storyId, into }) => stories.drop(database, storyId, into),
  ruling: (database, { rulingId }) => rulings.drop(database, rulingId),
  'beat-rule': (database, { ruleId }) => beatRules.drop(database, ruleId),
  pass: (database, { passId }) => void passes.drop(database, passId),
  'reading-marks': (database, { reader, before }) => readingMarks.drop(database, reader, before),
  article: (database, { articleId, into }) => articles.drop(database, articleId, into),
}

function withArticle(story: Story, articleId: string): Story {
  return story.articleIds.includes(articleId) ? story : { ...story, articleIds: [...story.articleIds, articleId] }
}
