import type { Destination, DestinationKind } from '../../destinations/destination.ts'
import type { Bulletin } from './bulletin.ts'
import type { Post } from './post.ts'

/** How one service says a bulletin: within its limits, in its own markup. It makes requests and sends none. */
export type ChatKind = {
  readonly kind: DestinationKind
  /** In the order in which they are to be sent. */
  postsOf(bulletin: Bulletin, destination: Destination): readonly Post[]
}
