import type { Post } from '#core/channels/chat/post.ts'
import type { Destination } from '#core/destinations/destination.ts'
import type { Result } from '#core/model/failure.ts'

/**
 * Sends posts to chat services. It alone knows the secrets, and puts them where a post says; no failure of it holds one, and `at`
 * is the name of the destination. A redirect is not followed. Any answer of 200 to 299 is a success.
 * Failures: `post/no-secret`, `post/busy` (with the wait that was asked for), `post/unreachable`, `post/refused`.
 */
export type Poster = {
  send(post: Post, destination: Destination, signal?: AbortSignal): Promise<Result<void>>
  [Symbol.asyncDispose](): Promise<void>
}
