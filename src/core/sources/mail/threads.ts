import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { ReadItem } from '../../stages/read/read.ts'
import { readSubject, type Subject, sharedTags } from './subject.ts'

/** A message of a list, however its archive shows it. */
export type Post = {
  /** What the archive knows it by, the same at every fetch: its Message-ID, or a hash of it. */
  readonly id: string
  /** Ids of the posts it answers, the one it answers directly last. */
  readonly answers: readonly string[]
  /** The post its conversation began with, as far as the document tells; undefined when it does not. */
  readonly root?: string
  readonly subject?: string
  readonly author?: string
  readonly at?: Instant
  readonly url?: string
  readonly html?: string
  readonly language?: string
  readonly tags?: readonly string[]
}

export type ThreadWishes = {
  /** Names of the list, which are no part of a title. */
  readonly listTags: readonly string[]
  /** The page of a conversation by the id of its first post, where the archive has one. */
  readonly urlOf?: (root: string) => string | undefined
}

/**
 * Groups the posts of a document into conversations, one item each, known by the post it began with (Zawinski, “message
 * threading”, much shortened: an item needs the root, not the tree). A post belongs to what it answers when its subject
 * carries a mark of an answer, is that of what it answers, or is a patch of a series; with a new subject it begins a
 * conversation of its own. Answers whose first post is not in the document are an item by its traces; where not even its
 * id is known, they join a conversation of the same subject or are left out. Order as in the document.
 */
export function threadItems(posts: readonly Post[], wishes: ThreadWishes): readonly ReadItem[] {
  const tags = [...wishes.listTags, ...sharedTags(posts.flatMap(({ subject }) => subject ?? []))]
  const entries = posts.map((post): Entry => ({ post, subject: readSubject(post.subject ?? '', tags) }))
  const forest = forestOf(entries)
  const byRoot = Map.groupBy(forest.byId.values(), (entry) => rootOf(entry, forest))
  return [...byRoot].flatMap(([root, thread]) => (root === undefined ? [] : [itemOf(root, thread, wishes)]))
}

type Entry = { readonly post: Post; readonly subject: Subject }
type Forest = {
  readonly byId: ReadonlyMap<string, Entry>
  /** Posts that begin a conversation, by subject. */
  readonly beginnings: ReadonlyMap<string, string>
  /** What was found so far. */
  readonly roots: Map<Entry, string | undefined>
}

function forestOf(entries: readonly Entry[]): Forest {
  const byId = new Map<string, Entry>()
  for (const entry of entries) if (!byId.has(entry.post.id)) byId.set(entry.post.id, entry)
  const beginnings = new Map<string, string>()
  for (const { post, subject } of byId.values()) {
    if (!subject.isAnswer && post.answers.length === 0 && subject.base !== '') beginnings.set(subject.base, post.id)
  }
  return { byId, beginnings, roots: new Map() }
}

/** Follows what a post answers up to a post that begins a conversation. Loops end: mails can claim to answer each other. */
function rootOf(entry: Entry, forest: Forest): string | undefined {
  const { roots } = forest
  const path = new Set<Entry>()
  let at = entry
  let next = answeredBy(at, forest)
  path.add(at)
  while (next !== undefined && !roots.has(at) && !path.has(next)) {
    at = next
    path.add(at)
    next = answeredBy(at, forest)
  }
  const root = roots.has(at) ? roots.get(at) : next === undefined ? rootAt(at, forest) : firstOf(next, path)
  for (const passed of path) roots.set(passed, root)
  return root
}

/** The post of the document that a post belongs to; undefined when it begins a conversation, or answers what is not there. */
function answeredBy(entry: Entry, { byId }: Forest): Entry | undefined {
  const answered = entry.post.answers.map((id) => byId.get(id)).findLast((other) => other !== undefined && other !== entry)
  return answered === undefined || beginsOwn(entry, answered) ? undefined : answered
}

/** The root of a post that belongs to none of the document. */
function rootAt({ post, subject }: Entry, { beginnings }: Forest): string | undefined {
  const isAnswer = subject.isAnswer || (post.answers.length > 0 && (subject.patch?.number ?? 0) > 0)
  return isAnswer ? (beginnings.get(subject.base) ?? post.root) : post.id
}

/** All of a loop have one root: the first of its ids. */
function firstOf(start: Entry, path: ReadonlySet<Entry>): string | undefined {
  const passed = [...path]
  return passed
    .slice(passed.indexOf(start))
    .map(({ post }) => post.id)
    .toSorted()[0]
}

/** Whether a post begins a conversation although it names one: its subject is new, and it is no patch of a series. */
function beginsOwn({ subject }: Entry, answered: Entry): boolean {
  if (subject.isAnswer || (subject.patch?.number ?? 0) > 0) return false
  return answered.subject.base !== subject.base
}

function itemOf(root: string, thread: readonly Entry[], { urlOf }: ThreadWishes): ReadItem {
  const first = thread.find(({ post }) => post.id === root)
  const shown = first ?? earliest(thread)
  const { post, subject } = shown
  // Patches of a series are its parts and answer nothing.
  const answers = thread.filter((entry) => entry !== first && (entry.subject.isAnswer || entry.subject.patch === undefined))
  return {
    guid: root,
    ...present({
      url: urlOf?.(root) ?? first?.post.url,
      title: subject.title === '' ? undefined : subject.title,
      html: post.html === '' ? undefined : post.html,
      language: post.language,
      // Of a conversation known by its traces nobody knows who began it, nor when.
      author: first?.post.author,
      publishedAt: first?.post.at,
      updatedAt: first ? undefined : post.at,
      isTrace: first ? undefined : (true as const),
    }),
    tags: post.tags ?? [],
    enclosures: [],
    facts: { is: 'thread', root, replyCount: answers.length },
  }
}

function earliest(thread: readonly Entry[]): Entry {
  const [first, ...others] = thread
  if (first === undefined) throw new Error('a conversation has at least one post')
  return others.reduce((found, entry) => ((entry.post.at ?? Infinity) < (found.post.at ?? Infinity) ? entry : found), first)
}
