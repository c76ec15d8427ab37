import type { TextForm } from './article.ts'
import type { DevelopmentKind } from './development.ts'
import type { Failure } from './failure.ts'
import type { Instant } from './instant.ts'
import type { LeaveOutReason } from './reason.ts'
import type { Role } from './source.ts'
import type { Primary } from './story.ts'

/** A claim’s pointer to the passage that bears it. The quote is read from the store, never typed. */
export type PassageCitation = {
  readonly kind: 'passage'
  readonly articleId: string
  readonly passageId: string
  readonly quote: string
  readonly outletName: string
  readonly title: string
  readonly url: string
  readonly publishedAt: Instant
  readonly language: string
  readonly form: TextForm
  readonly isPrimary: boolean
}

/** A claim’s pointer to a number counted over the archive, with the stories that were counted. */
export type CountCitation = {
  readonly kind: 'count'
  /** What was counted: `stories in Security, 28 May`. */
  readonly label: string
  readonly value: number
  readonly storyIds: readonly string[]
}

export type Citation = PassageCitation | CountCitation

/**
 * Whose words a sentence is in: the passage’s, word for word or with parts left out; a language model’s over the passages;
 * or a form of ours, filled with what was counted or found.
 */
export type Wording = 'extracted' | 'trimmed' | 'model' | 'form'

/** One sentence that must be supported. A claim without a citation does not type-check. */
export type Claim = {
  readonly id: string
  readonly text: string
  readonly language: string
  /** Absent in editions made before wordings were told apart: they held extracted sentences and forms only. */
  readonly wording?: Wording
  /** Nothing but a headline bears it: weak evidence, and marked so. */
  readonly isWeak?: boolean
  readonly citations: readonly [Citation, ...Citation[]]
}

/** How an article stands to its story. */
export type Relation = 'primary' | 'report' | 'reprint' | 'discussion' | 'aggregator'

export type Report = {
  readonly articleId: string
  readonly outletName: string
  readonly title: string
  readonly url: string
  readonly publishedAt: Instant
  readonly language: string
  readonly relation: Relation
  readonly role: Role
}

export type Standing = 'new' | 'developing' | 'continuing'

/**
 * A step in the life of a story as an edition keeps it: what changed, in few words over the passages that show it, and when: its
 * report was published then, or its source changed it then.
 */
export type StoryStep = { readonly kind: DevelopmentKind; readonly at: Instant; readonly claim: Claim }

/** Another story that an edition told: what this one goes on with, or what is about the same thing. */
export type BriefLink = {
  readonly kind: 'continues' | 'related'
  readonly storyId: string
  /** Its last headline, and the date of the edition that printed it. */
  readonly headline: string
  readonly date: string
}

/** Our checked text on one story. */
export type Brief = {
  readonly storyId: string
  readonly section: string
  readonly headline: Claim
  readonly claims: readonly Claim[]
  readonly standing: Standing
  /** What changed since the last edition that told the story, in our own words over the passages that show it. */
  readonly whatIsNew?: Claim
  /** Its life so far, oldest first. */
  readonly steps?: readonly StoryStep[]
  readonly links?: readonly BriefLink[]
  readonly primary?: Primary
  /** Where there is none: whom the reports name as the origin, in their words. */
  readonly named?: string
  readonly reports: readonly Report[]
  /** Outlets with their own reporting; reprints count once. */
  readonly corroboration: number
  readonly form: TextForm
  readonly score: number
  /** The three strongest reasons for its place. */
  readonly why: readonly string[]
}

export type ComingUp = { readonly date: string; readonly claim: Claim; readonly storyId: string; readonly url: string }

export type LeftOut = {
  readonly itemKey: string
  readonly title: string
  readonly url: string
  readonly outletName: string
  readonly language: string
  readonly reason: LeaveOutReason
}

export type SourceNote = {
  readonly sourceId: string
  readonly title: string
  readonly role: Role
  readonly itemCount: number
  readonly failure?: Failure
  readonly failingSince?: Instant
}

/** Law 3: collected = shown + merged + left out. */
export type Accounting = {
  readonly collected: number
  readonly shown: number
  readonly merged: number
  readonly leftOut: number
}

/** How the edition was checked, sentence by sentence. */
export type CheckRecord = {
  readonly sentences: number
  readonly cited: number
  /** Borne only after their citations, or their words, were mended once. */
  readonly repaired: number
  /** Worded by a model, not borne, and told in a passage’s own words instead. */
  readonly replaced?: number
  readonly dropped: number
  /** Sentences by whose words they are in. */
  readonly byWording?: Readonly<Record<Wording, number>>
  /** Sentences that only a headline bears. */
  readonly weak?: number
}

/** What a language model did for an edition, and what it cost. */
export type ModelUse = {
  /** The model by the name its service goes by. */
  readonly model: string
  /** Stories it was asked about, whose wording came from an earlier run, and whose extracted text stands instead. */
  readonly asked: number
  readonly reused: number
  readonly fellBack: number
  /** Stories that were not shown to it: rights, orders to machines, or the budget. */
  readonly withheld: number
  readonly tokensIn: number
  readonly tokensOut: number
  /** Why its words are missing where they are, in a reader’s words: `The model did not answer in time.` */
  readonly notes: readonly string[]
}

export type EditionSection = { readonly id: string; readonly title: string; readonly briefs: readonly Brief[] }

/** One dated publication; immutable once published. Every output is rendered from it and from nothing else. */
export type Edition = {
  readonly id: string
  readonly beat: string
  readonly beatTitle: string
  readonly date: string
  readonly zone: string
  readonly number: number
  readonly language: string
  readonly isSample: boolean
  /** The time it covers: after `from`, up to `cutOff`. */
  readonly from: Instant
  readonly cutOff: Instant
  readonly madeAt: Instant
  /** The top story’s headline; undefined on a day without news. */
  readonly title: Claim | undefined
  readonly top: readonly Brief[]
  readonly insights: readonly Claim[]
  readonly sections: readonly EditionSection[]
  readonly inBrief: readonly Brief[]
  readonly continuing: readonly Brief[]
  readonly comingUp: readonly ComingUp[]
  readonly corrections: readonly Claim[]
  readonly leftOut: readonly LeftOut[]
  readonly sources: readonly SourceNote[]
  readonly accounting: Accounting
  readonly check: CheckRecord
  /** Absent where no model is set. */
  readonly model?: ModelUse
  readonly words: number
  readonly readingMinutes: number
}
