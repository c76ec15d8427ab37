import type { Destination, DestinationKind } from '../../destinations/destination.ts'
import { type BulletinInput, bulletinsOf } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { discord } from './discord.ts'
import { matrix } from './matrix.ts'
import { mattermost } from './mattermost.ts'
import type { Post } from './post.ts'
import { slack } from './slack.ts'
import { telegram } from './telegram.ts'
import { webhook } from './webhook.ts'

const kinds: Readonly<Record<DestinationKind, ChatKind>> = { slack, discord, mattermost, matrix, telegram, webhook }

/** Everything that is to be sent to a destination of an edition, in order; the same each time it is asked. Empty where nothing is. */
export function postsOf(input: BulletinInput): readonly Post[] {
  const { destination } = input
  const wanted = isFor(destination, input.edition.beat) ? bulletinsOf(input) : []
  return wanted.flatMap((bulletin) => kinds[destination.kind].postsOf(bulletin, destination))
}

/** Whether a destination takes the editions of a beat. */
export function isFor({ beats }: Pick<Destination, 'beats'>, beat: string): boolean {
  return beats.length === 0 || beats.includes(beat)
}
