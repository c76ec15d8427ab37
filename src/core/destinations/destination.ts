import type { Standing } from '../model/edition.ts'
import type { Primary } from '../model/story.ts'

export const destinationKinds = ['slack', 'discord', 'mattermost', 'matrix', 'telegram', 'webhook'] as const
/** The services that editions are posted to; each has one file under `channels/chat`. */
export type DestinationKind = (typeof destinationKinds)[number]

/** Where a secret is kept: the name of an environment variable, or the path of a file. The secret itself stands in neither. */
export type SecretPlace = { readonly variable: string } | { readonly file: string }

/** What a story must be to be posted; all that is set must hold. See `crossingOf`. */
export type Line = {
  readonly score?: number
  /** Outlets with their own reporting, at least. */
  readonly outlets?: number
  readonly standing?: readonly Standing[]
  /** Ids of sections. */
  readonly sections?: readonly string[]
  /** Words or names of which one must stand in the headline or a sentence. */
  readonly words?: readonly string[]
  /** A first-hand document: any, or of one of these kinds. */
  readonly primary?: 'required' | readonly Primary['kind'][]
}

/** Times of day between which nothing is posted, in the edition’s zone: `{ from: '22:00', to: '07:00' }`. */
export type QuietHours = { readonly from: string; readonly to: string }

/** One place outside that editions are posted to: what its file under `destinations/` says. */
export type Destination = {
  /** The name of its file, without ending. */
  readonly name: string
  readonly kind: DestinationKind
  /** Ids of beats; all where it is empty. */
  readonly beats: readonly string[]
  readonly secret: SecretPlace
  /** The service’s address where it is no secret: Matrix’s home server, another Bot API server, a plain webhook. */
  readonly address?: string
  /** Name of the environment variable that holds a plain webhook’s address. */
  readonly addressVariable?: string
  /** Room, chat or channel, where the kind needs one. */
  readonly to?: string
  /** The address of the paper for those who read there; without it only a paper that is not on loopback is linked to. */
  readonly paper?: string
  /** One message an edition, or one a story that crosses the line. */
  readonly send: 'edition' | 'stories'
  readonly line: Line
  readonly quiet?: QuietHours
  /** Messages a day. */
  readonly atMost: number
}
