import type { TextForm } from './article.ts'
import type { Correction } from './correction.ts'
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
  /** Among how many, where it is a part of them. */
  readonly of?: number
  readonly storyIds: readonly string[]
  /** The table behind a number that was counted over several editions: how many in each, the oldest first. */
  readonly days?: readonly CountedEdition[]
}

/** How many were counted in the edition of a date. */
export type CountedEdition = { readonly date: string; readonly value: number }

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
  /** How many more there are than are listed; absent where all are. */
  readonly unlistedCount?: number
  /** Outlets with their own reporting; reprints count once. */
  readonly corroboration: number
  readonly form: TextForm
  readonly score: number
  /** The three strongest reasons for its place. */
  readonly why: readonly string[]
}

/** What kind of future happening a date stands for. */
export type EventKind = 'release' | 'end' | 'deadline' | 'meeting' | 'hearing' | 'vote' | 'start' | 'other'

/** A dated future happening that a passage names. */
export type ComingUp = {
  /** ISO 8601, and the last day where it lasts several. */
  readonly date: string
  readonly endDate?: string
  readonly claim: Claim
  readonly storyId: string
  readonly url: string
  /** What it is, in a few words of its passage or its headline; absent in editions made before it was kept, as are the next ones. */
  readonly title?: string
  readonly kind?: EventKind
  /** The same in every edition that lists it, also when its date moves. */
  readonly eventId?: string
  /** How often its date was changed since it was first listed. */
  readonly sequence?: number
  /** The edition that listed it first, when it was an earlier one. */
  readonly listedOn?: string
}

/** A happening that was coming up and that its source no longer names. */
export type CalledOff = Omit<ComingUp, 'claim'> & { readonly eventId: string; readonly title: string; readonly sequence: number }

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

/** A correction as the next edition carries it, with the edition that it corrects. */
export type CarriedCorrection = Claim & {
  readonly corrects?: { readonly correctionId: string; readonly beat: string; readonly date: string }
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
  /** What earlier editions listed as coming up and its source has taken back; absent where there is none. */
  readonly calledOff?: readonly CalledOff[]
  /** What is wrong in earlier editions of the beat. */
  readonly corrections: readonly CarriedCorrection[]
  readonly leftOut: readonly LeftOut[]
  readonly sources: readonly SourceNote[]
  readonly accounting: Accounting
  readonly check: CheckRecord
  /** Absent where no model is set. */
  readonly model?: ModelUse
  readonly words: number
  readonly readingMinutes: number
  /** What was found wrong in it since. Put beside it where it is shown, and never stored with it: its own text does not change. */
  readonly noted?: readonly Correction[]
  /** The public key its evidence file is signed with, as minisign writes it; beside it where it is shown, as `noted` is. */
  readonly signedBy?: string
}
