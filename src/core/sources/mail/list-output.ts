import { ok, type Result } from '../../model/failure.ts'
import type { FeedHead, ReadOutput } from '../../stages/read/read.ts'
import { refusal } from '../feed/refusal.ts'
import { postOf, readMailFile } from './mail-posts.ts'
import type { Mail } from './message.ts'
import { octetText } from './octets.ts'
import { type Post, type ThreadWishes, threadItems } from './threads.ts'

export type ListWishes = ThreadWishes & {
  readonly head: FeedHead
  /** The id an archive knows a post by, when it is not the Message-ID. */
  readonly idOf?: (messageId: string) => string
}

/**
 * The conversations in a file of mails of a list. A web page in its place is refused as such, with `read/challenge` when it
 * checks its visitors; what holds no mail with `read/not-a-feed`.
 */
export function readListFile(body: Uint8Array, url: string, wishes: ListWishes): Result<ReadOutput> {
  const refused = pageRefusal(body, url)
  if (refused) return refused
  const file = readMailFile(body, url)
  if (!file.ok) return file
  const { mails, damage } = file.value
  const posts = mails.map((mail) => postWith(mail, wishes)).filter((post) => post !== undefined)
  const left = posts.length < mails.length ? ['messages without a Message-ID were left out'] : []
  return ok({ head: wishes.head, items: threadItems(posts, wishes), damage: [...damage, ...left] })
}

/** The refusal of a document that is a web page; undefined for every other. */
export function pageRefusal(body: Uint8Array, url: string): Result<never> | undefined {
  const text = octetText(body.subarray(0, pageBytes))
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,100}<(?:!doctype html|html|head|script|!--)/i.test(text)
    ? refusal({ text, url, isWebPage: true })
    : undefined
}

const pageBytes = 65_536

function postWith(mail: Mail, { idOf }: ListWishes): Post | undefined {
  const post = postOf(mail)
  if (post === undefined || idOf === undefined) return post
  return { ...post, id: idOf(post.id), answers: post.answers.map(idOf), ...(post.root === undefined ? {} : { root: idOf(post.root) }) }
}
