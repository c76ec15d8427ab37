import { limits } from '../../limits.ts'
import { type Html, html, joined, markupOf } from '../markup.ts'
import { type Bulletin, type BulletinSentence, type BulletinStory, closingWords, type Linked, postKey } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { fitting } from './fitting.ts'
import { jsonPost } from './post.ts'

/** Matrix allows 65,536 bytes an event; its servers add hashes and signatures. */
const eventBytesMax = 48_000

/**
 * A notice in a Matrix room (client-server API 1.11, `m.room.message`): plain text, and the same as HTML of the elements that the
 * specification names. The transaction id is the same at every try, so that the server takes a message once. `m.mentions` is empty: nobody is called.
 */
export const matrix: ChatKind = {
  kind: 'matrix',
  postsOf(bulletin, { to = '' }) {
    const path = `_matrix/client/v3/rooms/${encodeURIComponent(to)}/send/m.room.message/headwater-${postKey(bulletin.id)}`
    const stories = fitting(bulletin.stories, {
      room: eventBytesMax - 8_000,
      between: 0,
      sizeOf: (story) => bytesOf(plainStory(story)) + bytesOf(markupOf(storyOf(story))),
    })
    const told = { ...bulletin, stories }
    const fields = {
      msgtype: 'm.notice',
      body: plainOf(told),
      format: 'org.matrix.custom.html',
      formatted_body: markupOf(markupFor(told)),
      'm.mentions': {},
    }
    return [jsonPost({ id: bulletin.id, method: 'PUT', secretIs: 'bearer', path }, fields)]
  },
}

/** Bytes of a text within JSON: quotes and line breaks count twice. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length
}

function markupFor(bulletin: Bulletin): Html {
  const { notice, title, dateline, stories, corrections } = bulletin
  const last = [readOn(bulletin), ...closingWords(bulletin).map((words) => html`${words}`)].filter((line) => line !== undefined)
  return html`${notice !== undefined && html`<p><strong>${notice}</strong></p>`}<h4>${linkOf(title)}</h4><p>${dateline}</p>${stories.map(storyOf)}${corrections.map((claim) => html`<p>Correction: ${sentenceOf(claim)}</p>`)}${last.length > 0 && html`<p>${joined(last, html`<br/>`)}</p>`}`
}

function readOn({ title: { url }, readOn: words }: Bulletin): Html | undefined {
  return url === undefined ? undefined : linkOf({ words, url })
}

function storyOf({ headline, sentences, standing, primary, crossed }: BulletinStory): Html {
  const told = sentences.map((claim) => html`<li>${sentenceOf(claim)}</li>`)
  return html`<p><strong>${linkOf(headline)}</strong></p><ul>${told}</ul><p><em>${standing}</em> · ${linkOf(primary)}${crossed !== undefined && html`<br/>${crossed}`}</p>`
}

function sentenceOf({ text, cited }: BulletinSentence): Html {
  return html`${text} (${joined(cited.map(linkOf), html`, `)})`
}

function linkOf({ words, url }: Linked): Html {
  // An address with many `&` is five times as long when it is written.
  const isShort = url !== undefined && markupOf(html`${url}`).length <= limits.chatLinkChars
  return isShort ? html`<a href="${url}">${words}</a>` : html`${words}`
}

function plainOf(bulletin: Bulletin): string {
  const { notice, title, dateline, stories, corrections } = bulletin
  return [
    ...(notice === undefined ? [] : [notice]),
    title.words,
    dateline,
    ...stories.map((story) => `\n${plainStory(story)}`),
    '',
    ...corrections.map((claim) => `Correction: ${plainSentence(claim)}`),
    ...(title.url === undefined ? [] : [`${bulletin.readOn}: ${title.url}`]),
    ...closingWords(bulletin),
  ].join('\n')
}

function plainStory({ headline, sentences, standing, primary, crossed }: BulletinStory): string {
  const told = sentences.map((claim) => `- ${plainSentence(claim)}`)
  const rest = [
    `${standing} · ${primary.words}${primary.url === undefined ? '' : ` ${primary.url}`}`,
    ...(crossed === undefined ? [] : [crossed]),
  ]
  return [headline.words, ...told, ...rest].join('\n')
}

function plainSentence({ text, cited }: BulletinSentence): string {
  return `${text} (${cited.map(({ words }) => words).join(', ')})`.trim()
}
