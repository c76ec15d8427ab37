import { channelContext } from '#app/channel-context.ts'
import { openChat } from '#app/open-chat.ts'
import { paperUrl } from '#app/paper-url.ts'
import { version } from '#app/version.ts'
import type { Post } from '#core/channels/chat/post.ts'
import { isFor, postsOf } from '#core/channels/chat/registry.ts'
import { plainText } from '#core/channels/plain.ts'
import type { Destination } from '#core/destinations/destination.ts'
import type { Edition } from '#core/model/edition.ts'
import { countWords } from '#core/text/count-words.ts'
import { published } from '#desk/published.ts'
import type { Given } from '../command.ts'
import { secretWords } from '../destination-words.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenDestination, givenDestinations } from '../given-destinations.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { tell } from '../tell.ts'
import { tellFailure } from '../tell-failure.ts'

/** Sends the newest edition to a destination, marked as a trial; with `--dry-run` prints what would be sent. Nothing is recorded. */
export async function destinationTry(given: Given): Promise<number> {
  const config = givenConfig(given)
  const beats = givenBeats(config)
  const [name = ''] = given.args
  const destination = givenDestination(name, givenDestinations(config, beats))
  await using opened = await givenStore(given)
  const edition = await newestFor(
    opened,
    destination,
    beats.map(({ id }) => id),
  )
  if (edition === undefined || edition.isSample)
    return tellNone(
      edition === undefined ? 'No edition of its beats was made yet.' : 'The newest edition is the sample, which is never posted.',
    )
  const notice = `A trial of the destination ${destination.name}: the edition of ${edition.date} once more.`
  const shown = await published({ store: opened.store }, edition)
  const posts = postsOf({ edition: shown, destination, context: channelContext(paperUrl(config), 'server'), notice }).map(
    asTrial(opened.clock.now()),
  )
  if (posts.length === 0) console.log(`Nothing of the edition of ${edition.date} crosses the line of ${destination.name}: nothing is sent.`)
  if (given.options.dryRun === true) {
    for (const post of posts) printPost(post, destination)
    return 0
  }
  const contact = config.contact === 'not set' ? '' : ` (+${config.contact})`
  await using chat = openChat({ userAgent: `Headwater/${version}${contact}`, allow: config.allow, now: opened.clock.now })
  for (const [at, post] of posts.entries()) {
    const sent = await chat.send(post, destination)
    if (!sent.ok) return tellFailure(`${at === 0 ? 'the trial' : `message ${at + 1} of ${posts.length}`} was not taken`, sent.failure)
  }
  if (posts.length > 0) console.log(`${destination.name} took ${countWords(posts.length, 'message', 'messages')}, marked as a trial.`)
  return 0
}

async function newestFor({ store }: GivenStore, destination: Destination, beats: readonly string[]): Promise<Edition | undefined> {
  const heads = await Promise.all(beats.filter((beat) => isFor(destination, beat)).map((beat) => store.editions(beat, 1)))
  const [newest] = heads.flat().toSorted((one, other) => other.cutOff - one.cutOff)
  return newest === undefined ? undefined : await store.editionById(newest.id)
}

/** A trial has an id of its own, so that a service that takes each id once takes it, and the edition after it. */
function asTrial(now: number): (post: Post) => Post {
  return (post) => ({
    ...post,
    id: `trial ${now} ${post.id}`,
    path: post.path.replace(/\/headwater-(?=\w+$)/, `/headwater-trial-${now}-`),
    headers: Object.fromEntries(
      Object.entries(post.headers).map(([key, value]) => [key, key === 'webhook-id' ? `trial-${now}-${value}` : value]),
    ),
  })
}

function tellNone(why: string): number {
  tell({ what: 'there is nothing to try with', at: 'the archive', why, fix: 'headwater edition makes today’s; then try again' })
  return 1
}

/** The secret is named, never shown. */
function printPost({ method, path, secretIs, headers, body }: Post, { address, addressVariable, secret, kind }: Destination): void {
  const named = `<${secretWords(secret)}>`
  const base =
    secretIs === 'address' ? named : (address ?? (addressVariable === undefined ? 'https://api.telegram.org' : `<${addressVariable}>`))
  console.log(`${method} ${path === '' ? base : `${base.replace(/\/$/, '')}/${path.replace('{secret}', named)}`}`)
  for (const [key, value] of Object.entries(headers)) console.log(`${key}: ${value}`)
  if (secretIs === 'bearer') console.log(`authorization: Bearer ${named}`)
  if (secretIs === 'key') console.log(`webhook-timestamp: <when it is sent>\nwebhook-signature: v1,<HMAC-SHA256 by ${named}>`)
  const text = JSON.stringify(JSON.parse(body), undefined, 2)
  console.log(`\n${text.split('\n').map(plainLine).join('\n')}\n(${countWords(body.length, 'character', 'characters')} for ${kind})\n`)
}

function plainLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return indent + plainText(line)
}
