import type { Bulletin, BulletinStory, Linked } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { fitting, fittingLines } from './fitting.ts'
import { markedLines } from './marked-lines.ts'
import { jsonPost } from './post.ts'

// Discord, “Embed Limits”: 10 embeds, 6,000 characters in all, 256 a title, 4,096 a description.
const embedsMax = 10
const allMax = 6_000
const titleMax = 256
const descriptionMax = 4_096
/** So that several stories find room. */
const storyMax = 1_500

/** A webhook of a Discord channel: an embed for the edition, one a story, and one that says how it was checked. Nobody is mentioned. */
export const discord: ChatKind = {
  kind: 'discord',
  postsOf(bulletin) {
    const head = headOf(bulletin)
    const foot = footFor(bulletin)
    const room = [head, ...foot].reduce((left, embed) => left - sizeOf(embed), allMax)
    const stories = fitting(bulletin.stories.map(storyOf).slice(0, embedsMax - 2), { room, between: 0, sizeOf })
    return [
      jsonPost(
        { id: bulletin.id, secretIs: 'address', path: '' },
        { username: 'Headwater', allowed_mentions: { parse: [] }, embeds: [head, ...stories, ...foot] },
      ),
    ]
  },
}

const marked = markedLines({ escaped, linkOf })

type Embed = { readonly title?: string; readonly url?: string; readonly description: string }

function sizeOf({ title = '', description }: Embed): number {
  return title.length + description.length
}

function headOf({ notice, title, dateline }: Bulletin): Embed {
  return {
    ...titleOf(title),
    description: fittingLines([...(notice === undefined ? [] : [`**${escaped(notice)}**`]), escaped(dateline)], descriptionMax),
  }
}

function storyOf({ headline, sentences, standing, primary, crossed }: BulletinStory): Embed {
  const told = sentences.map(marked.sentenceOf)
  const lines = [...told, `${escaped(standing)} · ${linkOf(primary)}`, ...(crossed === undefined ? [] : [escaped(crossed)])]
  return { ...titleOf(headline), description: fittingLines(lines, storyMax) }
}

/** An embed without words is refused. */
function footFor(bulletin: Bulletin): readonly Embed[] {
  const lines = marked.footOf(bulletin)
  return lines.length === 0 ? [] : [{ description: fittingLines(lines, storyMax) }]
}

/** A title is Markdown, too. */
function titleOf({ words, url }: Linked): Pick<Embed, 'title' | 'url'> {
  const title = escaped(words)
  const cut =
    title.length <= titleMax
      ? title
      : `${title
          .slice(0, titleMax - 1)
          .replace(/\\+$/, '')
          .toWellFormed()}…`
  return { title: cut, ...(url === undefined ? {} : { url }) }
}

function linkOf({ words, url }: Linked): string {
  return url === undefined ? escaped(words) : `[${escaped(words)}](<${url.replaceAll('>', '%3E')}>)`
}

/** Every sign that Discord’s Markdown knows; timestamps, emoji and mentions begin with `<`, too. */
function escaped(text: string): string {
  return text.replace(/[\\*_~`|<>#[\]():-]/g, '\\$&')
}
