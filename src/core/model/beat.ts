import type { LeaveOutReason } from './reason.ts'
import type { Role } from './source.ts'

/**
 * A word, name or phrase with how much it speaks for (or, negative, against) something. Case, hyphens and English plurals
 * do not matter; `vulnerab*` stands for every word that starts so, `#` for a number or version: `# ways`, `node #`.
 */
export type Term = { readonly text: string; readonly weight: number }

export type BeatSection = {
  readonly id: string
  readonly title: string
  /** What belongs in it. */
  readonly terms: readonly Term[]
}

export type BeatLimits = {
  readonly topStories: number
  readonly perSection: number
  readonly inBrief: number
  readonly insights: number
  readonly words: number
}

/** A kind of happening that makes news, and what it is worth to the readers: up to 3 (stops the press); 0 for words that only look like one. */
export type Happening = {
  /** `release` is the kind whose words announce a version: `Deno 2.8 released`. */
  readonly id: string
  /** In a reader’s words: `exploited in the wild`. */
  readonly title: string
  readonly weight: number
  /** The section such news belongs to, when the kind alone says so. */
  readonly section?: string
  readonly terms: readonly string[]
}

/** What marks an item as no news for this beat. Any line that fits counts; texts are written like terms. */
export type LeaveOutRule = {
  readonly reason: LeaveOutReason
  /** Where such an item goes when it is printed all the same, because much else speaks for it. */
  readonly section?: string
  readonly titleStarts: readonly string[]
  readonly titleHas: readonly string[]
  readonly titleEnds: readonly string[]
  /** Hosts and beginnings of addresses without scheme: `qiita.com`, `openai.com/index`. */
  readonly places: readonly string[]
}

/** Where what is published is usually about the beat: `places` are hosts or beginnings of addresses without scheme. */
export type BeatPlaces = { readonly weight: number; readonly places: readonly string[] }

/** What an outlet is to a beat: a role of its own there, or muted. `place` is a host or a beginning of addresses without scheme. */
export type BeatOutlet = { readonly place: string; readonly role: Role | 'muted' }

/** Reasons for which nothing that is published at a place is left out: a host or a beginning of addresses without scheme. */
export type BeatExemption = { readonly place: string; readonly reasons: readonly LeaveOutReason[] }

/** The subject an edition covers: a file in `beats/`. */
export type Beat = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly sections: readonly BeatSection[]
  /** What makes an item belong: words with weights; negative ones speak against. */
  readonly terms: readonly Term[]
  /** Projects, foundations, licenses and tools of the beat; the weight is their reach, 1 (known to some) to 3 (everywhere). */
  readonly names: readonly Term[]
  /** Names that draw attention without being of the beat: their news belongs only when something else says so. */
  readonly outsiders: readonly string[]
  readonly happenings: readonly Happening[]
  readonly leaveOut: readonly LeaveOutRule[]
  /** The projects’ own sites and outlets that write about little else. */
  readonly places: readonly BeatPlaces[]
  /** Hosts where code lives. */
  readonly codeHosts: readonly string[]
  /** Places of databases that list every flaw: their records are news only where the project is widely used. */
  readonly records: readonly string[]
  /** Places where readers post. */
  readonly forums: readonly string[]
  /** Texts that mute an item when they stand in its title. */
  readonly mutes: readonly string[]
  /** Words that make an item of the beat matter more (or, negative, less) to its readers; they do not bring it in. */
  readonly boosts: readonly Term[]
  /** What outlets are to this beat, where that is not what they are to the news. */
  readonly outlets: readonly BeatOutlet[]
  /** What is not left out for its form although other items are; absent where there is none. */
  readonly exempt?: readonly BeatExemption[]
  /** Languages whose reports are told, as BCP 47 primary tags; empty for all. Others still count as reports. */
  readonly languages: readonly string[]
  /** Score below which nothing is printed, however quiet the day. */
  readonly floor: number
  readonly limits: BeatLimits
  /** The source packs that come with it; absent for the pack of its own name. */
  readonly sources?: readonly string[]
}
