import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Brief, BriefLink, CalledOff, CarriedCorrection, ComingUp, Edition, ModelUse, SourceNote } from '../../model/edition.ts'
import { idOf } from '../../model/ids.ts'
import type { Instant } from '../../model/instant.ts'
import type { Item } from '../../model/item.ts'
import { present } from '../../model/present.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Story } from '../../model/story.ts'
import type { CheckedDraft } from '../check/check.ts'
import type { CheckedChanges } from '../check/check-changes.ts'
import type { Lineup, Place } from '../plan/plan.ts'
import { type Accounts, account } from './account.ts'
import { briefOf } from './brief-of.ts'
import { checkRecordOf } from './check-record-of.ts'
import { beyondWords } from './fit-words.ts'
import { insightsOf } from './insights/insights.ts'
import { lengthOf, printedClaims } from './printed.ts'

export type ComposeInput = {
  readonly beat: Beat
  readonly date: string
  readonly zone: string
  readonly number: number
  readonly isSample: boolean
  readonly from: Instant
  readonly cutOff: Instant
  readonly madeAt: Instant
  readonly lineup: Lineup
  readonly checked: readonly CheckedDraft[]
  /** What a language model did for it, where one is set. */
  readonly model?: ModelUse
  /** By story: what changed in it, and the stories it stands to. */
  readonly changes: ReadonlyMap<string, CheckedChanges>
  readonly links: ReadonlyMap<string, readonly BriefLink[]>
  /** Every item collected since the last edition, and what became of it. */
  readonly items: readonly Item[]
  readonly articleOfItem: ReadonlyMap<string, Article>
  readonly storyOfArticle: ReadonlyMap<string, Story>
  readonly outletNames: ReadonlyMap<string, string>
  /** What was wrong in earlier editions. */
  readonly corrections?: readonly CarriedCorrection[]
  readonly comingUp: readonly ComingUp[]
  readonly calledOff: readonly CalledOff[]
  readonly sources: readonly SourceNote[]
  /** Earlier editions of the beat, newest first. */
  readonly past: readonly Edition[]
  /** By the key of a named thing: the day on which a story of the beat last named it. */
  readonly lastNamed: ReadonlyMap<string, string>
}

export type ComposeOptions = { readonly wordsPerMinute: number; readonly comingUpMax: number }

/** Puts the checked stories together as one edition in the order of a newspaper, with its accounts. */
export const compose: Stage<ComposeInput, Edition, ComposeOptions> = (input, options) => {
  const id = editionIdOf(input.beat.id, input.date)
  const briefs = new Map<string, { brief: Brief; place: Place }>()
  const fallen: { storyId: string; reason: LeaveOutReason }[] = []
  for (const assignment of input.lineup.assignments) {
    const draft = input.checked.find((candidate) => candidate.storyId === assignment.storyId)
    const changes = input.changes.get(assignment.storyId) ?? { steps: [] }
    if (draft?.headline === undefined) fallen.push({ storyId: assignment.storyId, reason: 'unclear' })
    // Nothing is told again when no change holds.
    else if (assignment.standing === 'developing' && changes.whatIsNew === undefined)
      fallen.push({ storyId: assignment.storyId, reason: 'told' })
    else {
      const context = { outletNames: input.outletNames, changes, links: input.links.get(assignment.storyId) ?? [] }
      briefs.set(assignment.storyId, {
        brief: briefOf(assignment, { ...draft, headline: draft.headline }, context),
        place: assignment.place,
      })
    }
  }
  for (const { brief } of beyondWords([...briefs.values()], input.beat.limits.words)) {
    briefs.delete(brief.storyId)
    fallen.push({ storyId: brief.storyId, reason: 'below-the-floor' })
  }
  const at = (place: Place): readonly Brief[] => [...briefs.values()].filter((entry) => entry.place === place).map((entry) => entry.brief)
  const sections = input.beat.sections.map(({ id: section, title }) => ({
    id: section,
    title,
    briefs: at('section').filter((brief) => brief.section === section),
  }))
  const comingUp = input.comingUp.slice(0, options.comingUpMax)
  const shown = new Set([...briefs.keys(), ...comingUp.map((coming) => coming.storyId)])
  const reasons = new Map([...input.lineup.leftOut, ...fallen].map(({ storyId, reason }) => [storyId, reason]))
  const sourceTitles = new Map(input.sources.map(({ sourceId, title }) => [sourceId, title]))
  const accounts = account({ ...input, sourceTitles, shown, reasons })
  const told = [...at('top'), ...sections.flatMap((section) => section.briefs), ...at('brief')]
  const insights = insightsOf({ editionId: id, date: input.date, beat: input.beat, told, past: input.past, lastNamed: input.lastNamed })
  const draft: Edition = {
    id,
    beat: input.beat.id,
    beatTitle: input.beat.title,
    date: input.date,
    zone: input.zone,
    number: input.number,
    language: input.beat.language,
    isSample: input.isSample,
    from: input.from,
    cutOff: input.cutOff,
    madeAt: input.madeAt,
    title: told[0]?.headline,
    top: at('top'),
    insights,
    sections,
    inBrief: at('brief'),
    continuing: at('continuing'),
    comingUp,
    ...(input.calledOff.length === 0 ? {} : { calledOff: input.calledOff }),
    corrections: input.corrections ?? [],
    leftOut: accounts.leftOut,
    sources: input.sources,
    accounting: accounts.accounting,
    check: checkRecordOf(input.checked, []),
    ...present({ model: input.model }),
    words: 0,
    readingMinutes: 0,
  }
  const check = checkRecordOf(input.checked, printedClaims(draft))
  const output = { ...draft, check, ...lengthOf(draft, options.wordsPerMinute) }
  return { output, decisions: decisionsOf(output, accounts) }
}

/** The id of the one edition a beat has for a date: `edition-` and a hash of both. */
export function editionIdOf(beat: string, date: string): string {
  return idOf('edition', beat, date)
}

function decisionsOf(edition: Edition, accounts: Accounts): readonly Decision[] {
  const left = accounts.leftOut.map((row): Decision => {
    return { stage: 'compose', subject: row.itemKey, verdict: 'left out', because: row.reason, evidence: { edition: edition.id } }
  })
  const merged = [...accounts.merged].map(([itemKey, into]): Decision => {
    return { stage: 'compose', subject: itemKey, verdict: 'merged', because: 'same-story', evidence: { edition: edition.id, into } }
  })
  const { collected, shown, merged: mergedCount, leftOut } = edition.accounting
  const evidence = { collected, shown, merged: mergedCount, leftOut, title: edition.title?.text ?? '' }
  return [{ stage: 'compose', subject: edition.id, verdict: 'composed', because: 'title-of-day', evidence }, ...left, ...merged]
}
