import type { Failure } from './failure.ts'
import type { Instant } from './instant.ts'

/** Where a source’s news can be subscribed to (WebSub): the hub that sends them, and the address it knows the source by. */
export type HubOffer = { readonly hub: string; readonly topic: string }

/** What a hub said and sent for one subscription. Only what it says to our own address is written here. */
export type HubWord = {
  /** When it last confirmed the subscription, and until when it promised to send. */
  readonly confirmedAt?: Instant
  readonly leaseUntil?: Instant
  /** When it confirmed that we left. */
  readonly leftAt?: Instant
  /** When it last refused or ended the subscription, and why in its own words, which are a stranger’s. */
  readonly deniedAt?: Instant
  readonly deniedWhy?: string
  readonly deliveredAt?: Instant
  readonly deliveredCount: number
  /** Deliveries without a signature made with our secret. They are answered and thrown away. */
  readonly refusedCount: number
}

/** What the desk asks of a hub for one source: the request, what came of it, and what the hub said since. */
export type Subscription = HubOffer & {
  readonly sourceId: string
  /** 128 random bits: the part of the callback that only the hub knows. Never shown, logged or exported. */
  readonly token: string
  /** 256 random bits that sign what the hub sends. Never shown, logged or exported. */
  readonly secret: string
  /** Public address that the hub was told to send to, without the token: `https://desk.example/websub/`. */
  readonly callbackBase: string
  readonly wants: 'subscribe' | 'unsubscribe'
  /** True from the decision to ask until the hub’s answer is known: what was cut short is asked again. */
  readonly isAsking: boolean
  readonly triedAt: Instant
  /** Requests in a row that the hub did not confirm, this one counted. */
  readonly tries: number
  /** Why the last request was not even taken. */
  readonly failure?: Failure
  readonly heard: HubWord
}
