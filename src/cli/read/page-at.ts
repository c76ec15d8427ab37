import type { SourceHealth } from '#core/channels/site/pages/live-sources-page.ts'
import { claimsOfEdition } from '#core/evidence/claims-of-edition.ts'
import { limits } from '#core/limits.ts'
import type { Claim, Edition } from '#core/model/edition.ts'
import { present } from '#core/model/present.ts'
import { tellingsOf } from '#core/model/told-in.ts'
import { effectWords } from '#core/recall/effect-words.ts'
import { kindsOfRule } from '#core/recall/kinds-of-rule.ts'
import type { Spot, TerminalPage } from '#core/terminal/page.ts'
import { archiveInTerminal } from '#core/terminal/pages/archive-in-terminal.ts'
import { articleInTerminal } from '#core/terminal/pages/article-in-terminal.ts'
import { editionInTerminal } from '#core/terminal/pages/edition-in-terminal.ts'
import { evidenceInTerminal } from '#core/terminal/pages/evidence-in-terminal.ts'
import { helpInTerminal } from '#core/terminal/pages/help-in-terminal.ts'
import { leftOutInTerminal } from '#core/terminal/pages/left-out-in-terminal.ts'
import { type RecallWay, recalledInTerminal, recallInTerminal } from '#core/terminal/pages/recall-in-terminal.ts'
import { searchInTerminal, type TerminalHit } from '#core/terminal/pages/search-in-terminal.ts'
import { sourcesInTerminal } from '#core/terminal/pages/sources-in-terminal.ts'
import { storyInTerminal } from '#core/terminal/pages/story-in-terminal.ts'
import { findLeftOut } from '#desk/recall/find-left-out.ts'
import { recallOf } from '#desk/recall/recall-item.ts'
import { wordsOfRule } from '#desk/recall/words-of-rule.ts'
import type { SearchHit } from '#ports/store.ts'
import { storyTellings } from '#server/story-tellings.ts'
import { editionAt, editionsMax, type ReadDesk } from './read-desk.ts'
import { lastReadId } from './reading-place.ts'

/** The page of a spot, read from the archive; or what to tell, where there is none. */
export type Loaded = { readonly page: TerminalPage } | { readonly told: string }

const hitsMax = 50

/** Loads a page of the terminal reader. `storyId` is where to begin in an edition. */
export async function pageAt(desk: ReadDesk, spot: Spot, storyId?: string): Promise<Loaded> {
  const loaded = await loadedAt(desk, spot, storyId)
  return 'page' in loaded ? { page: { isSample: desk.isSample, ...loaded.page } } : loaded
}

async function loadedAt(desk: ReadDesk, spot: Spot, storyId: string | undefined): Promise<Loaded> {
  switch (spot.at) {
    case 'edition':
      return editionPage(desk, spot, storyId)
    case 'left-out': {
      const found = await editionAt(desk, spot)
      return found === undefined ? missing(spot) : { page: leftOutInTerminal(found.edition) }
    }
    case 'story':
      return storyPage(desk, spot)
    case 'evidence': {
      const found = await claimAt(desk, spot)
      return found === undefined
        ? { told: 'The edition prints this sentence no longer.' }
        : { page: evidenceInTerminal(found.claim, found.edition, spot.place) }
    }
    case 'article':
      return articlePage(desk, spot)
    case 'search':
      return { page: await searchPage(desk, spot.words) }
    case 'sources':
      return { page: await sourcesPage(desk) }
    case 'archive':
      return { page: await archivePage(desk) }
    case 'help':
      return { page: helpInTerminal() }
    case 'recall':
      return recallPage(desk, spot)
    case 'recalled': {
      const rule = (await desk.store.beatRules()).find(({ id }) => id === spot.ruleId)
      const told = rule && { title: rule.title, does: await wordsOfRule(desk.store, rule, desk.beats) }
      return { page: recalledInTerminal(spot.ruleId, told) }
    }
  }
}

type SpotAt<At extends Spot['at']> = Extract<Spot, { readonly at: At }>

function missing({ date }: { readonly date: string }): Loaded {
  return { told: date === 'newest' ? 'There is no edition yet.' : `There is no edition of ${date}.` }
}

async function editionPage(desk: ReadDesk, spot: SpotAt<'edition'>, storyId: string | undefined): Promise<Loaded> {
  const found = await editionAt(desk, spot)
  if (found === undefined) return missing(spot)
  const spotOf = (date: string | undefined): Spot | undefined => (date === undefined ? undefined : { at: 'edition', beat: spot.beat, date })
  const beside = present({ older: spotOf(found.older?.date), newer: spotOf(found.newer?.date), storyId })
  return { page: editionInTerminal(found.edition, beside) }
}

async function storyPage(desk: ReadDesk, { beat, date, storyId }: SpotAt<'story'>): Promise<Loaded> {
  const home = await desk.store.storyNow(storyId)
  const id = home?.id ?? storyId
  const tellings = await storyTellings(desk, [id, storyId, ...(await desk.store.formerStoryIds(id))])
  const telling = tellings.find(({ edition }) => edition.beat === beat && edition.date === date) ?? tellings[0]
  if (telling === undefined) return { told: 'No edition tells this story.' }
  return { page: storyInTerminal({ ...telling, told: tellings.map(({ edition }) => edition) }) }
}

async function claimAt(
  desk: ReadDesk,
  { beat, date, claimId }: SpotAt<'evidence'>,
): Promise<{ readonly claim: Claim; readonly edition: Edition } | undefined> {
  const edition = (await editionAt(desk, { beat, date }))?.edition
  const claims = edition === undefined ? [] : [...claimsOfEdition(edition), ...(edition.noted ?? []).map((note) => note.claim)]
  const claim = claims.find(({ id }) => id === claimId)
  return edition === undefined || claim === undefined ? undefined : { claim, edition }
}

async function articlePage({ store, zone }: ReadDesk, { id, passageId }: SpotAt<'article'>): Promise<Loaded> {
  const [article] = await store.articles([id])
  if (article === undefined) return { told: 'The archive holds this report no longer.' }
  const outlet = await store.outlet(article.outletId)
  return { page: articleInTerminal({ article, outletName: outlet?.name ?? article.outletId, zone, ...present({ passageId }) }) }
}

async function searchPage({ store, zone }: ReadDesk, typed: string): Promise<TerminalPage> {
  const words = typed.slice(0, limits.searchChars)
  const found = await store.search({ words, limit: hitsMax })
  const names = new Map((await store.outlets()).map(({ id, name }) => [id, name]))
  const stories = await store.stories([...new Set(found.flatMap(({ storyId }) => storyId ?? []))])
  const editionIds = new Map(stories.map((story) => [story.id, tellingsOf(story)[0]] as const))
  const hits = await Promise.all(
    found.map(async (hit): Promise<TerminalHit> => {
      const { title, snippet, publishedAt, url, outletId } = hit
      const outletName = names.get(outletId) ?? outletId
      const told = await toldAt(store, hit, editionIds)
      const articleId = hit.subject.startsWith('article-') ? hit.subject : undefined
      return { title, snippet, publishedAt, url, outletName, ...present({ told, articleId }) }
    }),
  )
  return searchInTerminal({ words, hits, hitsMax, zone })
}

async function toldAt(
  store: ReadDesk['store'],
  { storyId }: SearchHit,
  editionIds: ReadonlyMap<string, string | undefined>,
): Promise<TerminalHit['told']> {
  const editionId = storyId === undefined ? undefined : editionIds.get(storyId)
  const edition = editionId === undefined ? undefined : await store.editionById(editionId)
  if (edition === undefined || storyId === undefined) return undefined
  return { beat: edition.beat, date: edition.date, storyId }
}

async function sourcesPage({ store, zone }: ReadDesk): Promise<TerminalPage> {
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]))
  const rows = (await store.sources()).map(({ id, title, target, role }): SourceHealth => {
    const state = states.get(id)
    return { ...(state ?? { itemCount: 0, isRetired: false }), id, title, target, role }
  })
  return sourcesInTerminal(
    rows.toSorted((left, right) => left.title.localeCompare(right.title, 'en')),
    zone,
  )
}

async function archivePage(desk: ReadDesk): Promise<TerminalPage> {
  const beats = await Promise.all(
    desk.beats.map(async ({ id, title }) => {
      const lastRead = await lastReadId(desk, id)
      const heads = await desk.store.editions(id, editionsMax)
      return { id, title, editions: heads.map((head) => ({ ...head, isLastRead: head.id === lastRead })) }
    }),
  )
  return archiveInTerminal(beats)
}

async function recallPage(desk: ReadDesk, spot: SpotAt<'recall'>): Promise<Loaded> {
  const beat = desk.beats.find(({ id }) => id === spot.beat)
  const row = (await editionAt(desk, spot))?.edition.leftOut.find(({ itemKey }) => itemKey === spot.itemKey)
  if (beat === undefined || row === undefined) return { told: 'The edition does not list this item.' }
  const sought = await findLeftOut(desk.store, spot.itemKey, beat.id)
  if (!sought.ok) return { told: `It cannot be recalled: ${sought.what}.` }
  const ways = await Promise.all(
    kindsOfRule(row.reason).map(async (kind): Promise<RecallWay> => {
      const made = await recallOf(desk.recall, { beat, found: sought.found, as: kind })
      if (!made.ok) return { kind, isPossible: false, sentences: [`By ${kind}: ${made.what}; ${made.problem.found}.`] }
      return { kind, isPossible: true, sentences: [await wordsOfRule(desk.store, made.rule, desk.beats), ...effectWords(made, made.rule)] }
    }),
  )
  return { page: recallInTerminal({ spot, title: row.title, reason: row.reason, ways }) }
}
