import { markdownLink } from '../markdown-link.ts'
import { markdownText } from '../markdown-text.ts'
import type { Bulletin, BulletinStory, Linked } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { fitting, fittingLines } from './fitting.ts'
import { markedLines } from './marked-lines.ts'
import { jsonPost } from './post.ts'

/** Mattermost takes 16,383 characters a message. */
const textMax = 16_000

/** An incoming webhook of Mattermost: one message in Markdown. */
export const mattermost: ChatKind = {
  kind: 'mattermost',
  postsOf(bulletin, { to }) {
    const head = headOf(bulletin)
    const foot = footFor(bulletin)
    const blocks = fitting(bulletin.stories.map(storyOf), {
      room: textMax - head.length - foot.length - 4,
      between: 2,
      sizeOf: (text) => text.length,
    })
    const text = [head, ...blocks, ...(foot === '' ? [] : [foot])].join('\n\n')
    return [jsonPost({ id: bulletin.id, secretIs: 'address', path: '' }, { text, ...(to === undefined ? {} : { channel: to }) })]
  },
}

const marked = markedLines({ escaped, linkOf })

function headOf({ notice, title, dateline }: Bulletin): string {
  return [...(notice === undefined ? [] : [`**${escaped(notice)}**`]), `#### ${linkOf(title)}`, escaped(dateline)].join('\n')
}

function storyOf({ headline, sentences, standing, primary, crossed }: BulletinStory): string {
  const told = sentences.map(marked.sentenceOf)
  const rest = [`*${escaped(standing)}* · ${linkOf(primary)}`, ...(crossed === undefined ? [] : [escaped(crossed)])]
  return [`**${linkOf(headline)}**`, ...told, ...rest].join('\n')
}

function footFor(bulletin: Bulletin): string {
  const lines = marked.footOf(bulletin)
  return lines.length === 0 ? '' : fittingLines(['---', ...lines], textMax / 2)
}

function linkOf({ words, url }: Linked): string {
  return url === undefined ? escaped(words) : dead(markdownLink(url, words))
}

function escaped(text: string): string {
  return dead(markdownText(text))
}

/** `:smile:` and `~town-square` are pictures and channels there. */
function dead(text: string): string {
  return text.replace(/(?<=^|\s):(?=\w)/g, '\\:').replace(/(?<=^|\s)#(?=\w)/g, '\\#')
}
