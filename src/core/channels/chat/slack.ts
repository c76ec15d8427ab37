import { limits } from '../../limits.ts'
import type { Bulletin, BulletinStory, Linked } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { fitting, fittingLines } from './fitting.ts'
import { markedLines } from './marked-lines.ts'
import { jsonPost } from './post.ts'

// Slack, “Block Kit” reference: 50 blocks, 3,000 characters a text, 150 a header. In all no more than rich texts may have.
const blocksMax = 50
const textMax = 3_000
const headerMax = 150
const allMax = 12_000

/**
 * An incoming webhook of Slack: a message of blocks in `mrkdwn`, where `&`, `<` and `>` are the only signs with meaning that must be
 * escaped. `verbatim` keeps Slack from making links and mentions of plain words.
 */
export const slack: ChatKind = {
  kind: 'slack',
  postsOf(bulletin) {
    const head = headOf(bulletin)
    const foot = footFor(bulletin)
    const room = allMax - [...head, ...foot].reduce((sum, { text }) => sum + text.length, 0)
    const stories = fitting(bulletin.stories.map(storyOf), { room, between: 0, sizeOf: (text) => text.length })
    const sections = stories.slice(0, blocksMax - head.length - foot.length).map((text): Block => ({ type: 'section', text }))
    const fields = {
      // What notifications show, and readers of screens read first.
      text: escaped(bulletin.alert),
      blocks: [...head, ...sections, ...foot].map(blockOf),
      unfurl_links: false,
      unfurl_media: false,
    }
    return [jsonPost({ id: bulletin.id, secretIs: 'address', path: '' }, fields)]
  },
}

const marked = markedLines({ escaped, linkOf })

type Block = { readonly type: 'header' | 'section' | 'context'; readonly text: string }

function blockOf({ type, text }: Block): object {
  if (type === 'header') return { type, text: { type: 'plain_text', text, emoji: false } }
  const shown = { type: 'mrkdwn', text, verbatim: true }
  return type === 'section' ? { type, text: shown } : { type, elements: [shown] }
}

function headOf({ notice, title, dateline }: Bulletin): readonly Block[] {
  return [
    ...(notice === undefined ? [] : [{ type: 'context', text: escaped(notice) } as const]),
    { type: 'header', text: title.words.slice(0, headerMax).toWellFormed() },
    { type: 'context', text: linkOf({ ...title, words: dateline }) },
  ]
}

function storyOf(story: BulletinStory): string {
  const { headline, sentences, standing, primary, crossed } = story
  const told = sentences.map(marked.sentenceOf)
  const lines = [
    `*${linkOf(headline)}*`,
    ...told,
    `_${escaped(standing)}_ · ${linkOf(primary)}`,
    ...(crossed === undefined ? [] : [escaped(crossed)]),
  ]
  return fittingLines(lines, textMax)
}

/** A block without words is refused. */
function footFor(bulletin: Bulletin): readonly Block[] {
  const lines = marked.footOf(bulletin)
  return lines.length === 0 ? [] : [{ type: 'context', text: fittingLines(lines, textMax) }]
}

function linkOf({ words, url }: Linked): string {
  // `|` parts address and words; an address in normal form may hold it.
  const address = escapedSigns(url ?? '').replaceAll('|', '%7C')
  if (address === '' || address.length > limits.chatLinkChars) return escaped(words)
  return `<${address}|${escaped(words).replaceAll('|', '¦')}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Its signs of emphasis have no escape; with a sign that is not seen beside them they stand for themselves. */
function escaped(text: string): string {
  return escapedSigns(text).replace(/[*_~`](?=[\s\p{P}\p{S}]|$)|(?<=[\s\p{P}\p{S}]|^)[*_~`]/gu, '\u2060$&\u2060')
}

function escapedSigns(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] ?? '')
}
