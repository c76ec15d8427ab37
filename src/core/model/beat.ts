/** A word or name with how much it speaks for (or, negative, against) the beat. */
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

/** The subject an edition covers: a file in `beats/`. */
export type Beat = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly sections: readonly BeatSection[]
  /** What makes an item belong: names and words with weights. */
  readonly terms: readonly Term[]
  /** Texts that mute an item when they stand in its title. */
  readonly mutes: readonly string[]
  /** Score below which nothing is printed, however quiet the day. */
  readonly floor: number
  readonly limits: BeatLimits
}
