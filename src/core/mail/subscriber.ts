import type { Instant } from '../model/instant.ts'

/** The days of a week as subscribers choose them. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** A mail that came back though the mailbox may be there: when, and the hash of the report, so that one read twice counts once. */
export type SoftBounce = { readonly at: Instant; readonly id: string }

/** Whoever asked for editions by mail. The address is personal data: it is shown to the owner alone, and goes with the row. */
export type Subscriber = {
  readonly id: string
  readonly address: string
  /** 256 random bits: who knows them may confirm, change and end this subscription, and nothing else. Stands in every mail to the address. */
  readonly key: string
  readonly beats: readonly string[]
  /** Absent for all days. */
  readonly days?: readonly Weekday[]
  readonly state: 'asked' | 'confirmed' | 'retired'
  readonly by: 'self' | 'owner'
  readonly askedAt: Instant
  /** How many confirmations were asked for. */
  readonly askedCount: number
  readonly confirmedAt?: Instant
  /** Where the owner added the address as confirmed: why that is right. */
  readonly reason?: string
  readonly bounces: readonly SoftBounce[]
  readonly retired?: { readonly at: Instant; readonly why: 'bounce' | 'complaint' }
}

/** One mail on its way: what it is (an edition’s id, or a confirmation), to whom, and what came of it. */
export type Mailing = {
  readonly what: string
  readonly subscriberId: string
  readonly at: Instant
  readonly tries: number
  /**
   * `under-way` is stored before the mail server is spoken to. Whoever finds it after a death cannot know whether the mail went
   * out: it becomes `unknown`, and is never sent again by itself.
   */
  readonly state: 'under-way' | 'later' | 'sent' | 'refused' | 'unknown' | 'given-up'
  /** In words without any address. */
  readonly why?: string
}
