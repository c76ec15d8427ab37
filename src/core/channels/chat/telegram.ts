import { limits } from '../../limits.ts'
import { type Html, html, joined, markupOf } from '../markup.ts'
import { type Bulletin, type BulletinSentence, type BulletinStory, closingWords, type Linked } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { fittingLines } from './fitting.ts'
import { jsonPost } from './post.ts'

/** Telegram takes 4,096 characters a message, counted without markup; with it counted, every message fits. */
const textMax = 4_096
const messagesMax = 3

/**
 * A message of a Telegram bot (`sendMessage`, Bot API 7.0), in its HTML: the edition in one message where it fits, in three at most.
 * No preview of any link is loaded.
 */
export const telegram: ChatKind = {
  kind: 'telegram',
  postsOf(bulletin, { to }) {
    const pieces = [headOf(bulletin), ...bulletin.stories.map(storyOf), footOf(bulletin)].filter((piece) => piece !== '')
    const messages = packed(pieces).slice(0, messagesMax)
    return messages.map((text, at) =>
      jsonPost(
        {
          id: messages.length === 1 ? bulletin.id : `${bulletin.id} ${at + 1} of ${messages.length}`,
          secretIs: 'path',
          path: 'bot{secret}/sendMessage',
        },
        { chat_id: to, text, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
      ),
    )
  },
}

/** Pieces one behind the other in as few messages as they need; none is parted. */
function packed(pieces: readonly string[]): readonly string[] {
  const messages: string[] = []
  for (const piece of pieces) {
    const last = messages.at(-1)
    if (last === undefined || last.length + 2 + piece.length > textMax) messages.push(piece)
    else messages[messages.length - 1] = `${last}\n\n${piece}`
  }
  return messages
}

function headOf({ notice, title, dateline }: Bulletin): string {
  return fittingLines(
    [...(notice === undefined ? [] : [lineOf(html`<b>${notice}</b>`)]), lineOf(html`<b>${linkOf(title)}</b>`), lineOf(html`${dateline}`)],
    textMax,
  )
}

function storyOf({ headline, sentences, standing, primary, crossed }: BulletinStory): string {
  const told = sentences.map((claim) => lineOf(sentenceOf(claim)))
  const rest = [lineOf(html`<i>${standing}</i> · ${linkOf(primary)}`), ...(crossed === undefined ? [] : [lineOf(html`${crossed}`)])]
  return fittingLines([lineOf(html`<b>${linkOf(headline)}</b>`), ...told, ...rest], textMax)
}

function footOf(bulletin: Bulletin): string {
  const { url } = bulletin.title
  const lines = [
    ...bulletin.corrections.map((claim) => lineOf(html`Correction: ${sentenceOf(claim)}`)),
    ...(url === undefined ? [] : [lineOf(linkOf({ words: bulletin.readOn, url }))]),
    ...closingWords(bulletin).map((words) => lineOf(html`${words}`)),
  ]
  return fittingLines(lines, textMax)
}

function sentenceOf({ text, cited }: BulletinSentence): Html {
  return html`${text} (${joined(cited.map(linkOf), html`, `)})`
}

function linkOf({ words, url }: Linked): Html {
  // An address with many `&` is five times as long when it is written.
  const isShort = url !== undefined && markupOf(html`${url}`).length <= limits.chatLinkChars
  return isShort ? html`<a href="${url}">${words}</a>` : html`${words}`
}

/** Of the entities by name Telegram knows four, and all by number. */
function lineOf(markup: Html): string {
  return markupOf(markup).trim()
}
