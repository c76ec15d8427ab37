import { present } from '../../model/present.ts'
import { dateOf } from '../dates.ts'
import { htmlOf } from '../feed/content.ts'
import { tagsOf } from '../feed/item-parts.ts'
import { countAt, isRecord, type Json, numberAt, recordAt, recordsAt, textAt, textsAt } from '../json-fields.ts'
import { webAddress } from '../links.ts'
import { encoded } from '../query.ts'
import { isSaid, type Listed, lineAt, type Meant, meantBy } from '../typed-document.ts'
import type { TopicState } from './entry-states.ts'
import { forumPlace } from './forum-place.ts'

/**
 * The topics of Discourse’s JSON (docs.discourse.org): of a list, `topic_list.topics` with their people in `users`; of one
 * topic, `post_stream.posts` with its first message. Undefined for JSON of something else.
 */
export function listOf(value: unknown, url: string): Listed | undefined {
  if (!isRecord(value)) return undefined
  const base = forumPlace(url)?.base ?? ''
  const head = present({ link: webAddress(base) })
  const [list, stream] = [recordAt(value, 'topic_list'), recordAt(value, 'post_stream')]
  if (list !== undefined && Object.hasOwn(list, 'topics')) {
    const people = recordsAt(value, 'users')
    const topics = meantBy(list.topics, (topic) => topicOf({ topic, base, people }))
    return topics && { head, ...topics }
  }
  if (stream === undefined) return undefined
  const first = recordsAt(stream, 'posts').find((post) => numberAt(post, 'post_number') === 1)
  const topics = meantBy([value], (topic) => topicOf({ topic, base, people: [], ...present({ first }) }))
  return topics && { head, ...topics }
}

type Topic = { readonly topic: Json; readonly base: string; readonly people: readonly Json[]; readonly first?: Json }

function topicOf({ topic, base, people, first }: Topic): Meant {
  const [id, title] = [countAt(topic, 'id'), lineAt(topic, 'title') ?? '']
  const page = webAddress(`t/${encoded(textAt(topic, 'slug') ?? '-')}/${id}`, base)
  if (id === undefined || title === '' || page === undefined) return undefined
  if (!isForAll(topic, title, first)) return 'left out'
  const messages = countAt(topic, 'posts_count')
  return present({
    guid: `${new URL(page).hostname}-topic-${id}`,
    url: page,
    title,
    html: htmlOf({ value: [textAt(first, 'cooked'), linkOf(topic)].filter((part) => part !== undefined).join('\n'), form: 'markup' }),
    summary: first === undefined ? htmlOf({ value: textAt(topic, 'excerpt') ?? '', form: 'markup' }) : undefined,
    author: first === undefined ? starterOf(topic, people) : nameOf(first),
    publishedAt: dateOf(textAt(topic, 'created_at')),
    tags: tagsOf([...textsAt(topic, 'tags'), ...recordsAt(topic, 'tags').map((tag) => textAt(tag, 'name') ?? '')]),
    enclosures: [],
    facts: present({
      is: 'thread' as const,
      root: String(id),
      replyCount: messages === undefined ? undefined : Math.max(0, messages - 1),
      points: countAt(topic, 'like_count'),
      state: stateOf(topic),
    }),
  })
}

/** Not letters between members, nor what is hidden or deleted, nor the pinned page that says what a category is for. */
function isForAll(topic: Json, title: string, first: Json | undefined): boolean {
  const isRegular = (textAt(topic, 'archetype') ?? 'regular') !== 'private_message'
  const isHidden = topic.visible === false || textAt(topic, 'deleted_at') !== undefined || (first !== undefined && isGone(first))
  const isNotice = isSaid(topic, 'pinned') && /^About the .{1,200} category$/.test(title)
  return isRegular && !isHidden && !isNotice
}

function isGone(first: Json): boolean {
  return textAt(first, 'deleted_at') !== undefined || isSaid(first, 'user_deleted') || isSaid(first, 'hidden')
}

/** A topic may be about a page elsewhere: the link belongs to what is said. */
function linkOf(topic: Json): string | undefined {
  const address = webAddress(textAt(topic, 'featured_link'))?.replaceAll('&', '&amp;')
  return address === undefined ? undefined : `<p><a href="${address}">${address}</a></p>`
}

/** Who began it stands first among the posters, whatever the forum’s language calls them. */
function starterOf(topic: Json, people: readonly Json[]): string | undefined {
  const id = numberAt(recordsAt(topic, 'posters')[0], 'user_id')
  const person = id === undefined ? undefined : people.find((record) => numberAt(record, 'id') === id)
  return person && nameOf(person)
}

function nameOf(person: Json): string | undefined {
  return lineAt(person, 'name') ?? lineAt(person, 'username')
}

function stateOf(topic: Json): TopicState | undefined {
  if (isSaid(topic, 'has_accepted_answer') || recordAt(topic, 'accepted_answer') !== undefined) return 'answered'
  if (isSaid(topic, 'closed') || isSaid(topic, 'archived')) return 'closed'
  return Object.hasOwn(topic, 'closed') ? 'open' : undefined
}
