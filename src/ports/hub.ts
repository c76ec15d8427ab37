import type { Result } from '#core/model/failure.ts'
import type { Subscription } from '#core/model/subscription.ts'

/** A delivery as it came: the bytes that were signed, and the header that signs them. */
export type SignedBytes = { readonly body: Uint8Array; readonly signature: string | undefined; readonly secret: string }

/** Hubs that send what is new (WebSub, W3C 2018): asking them, and knowing what is really theirs. */
export type Hub = {
  /** A new token of 128 random bits for a callback and a new secret of 256 for its signatures. */
  newKeys(): Pick<Subscription, 'token' | 'secret'>
  /** Sends one request, to subscribe or to leave. A success says that the hub took it; it asks back at the callback. */
  ask(subscription: Subscription, signal?: AbortSignal): Promise<Result<void>>
  /** Tells a hub that what stands at an address of ours has changed; it fetches that itself. */
  announce(hub: string, topic: string, signal?: AbortSignal): Promise<Result<void>>
  /** Whether the bytes were signed with the secret; compared in constant time. */
  isSigned(delivery: SignedBytes): boolean
  [Symbol.asyncDispose](): Promise<void>
}
