import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'
import { settingsWays } from './settings-page.ts'

export type SettingsBeats = {
  readonly beats: readonly { readonly id: string; readonly title: string; readonly words: readonly string[] }[]
  /** A title that was judged: by which beat, the verdict with the parts of its score, and the beat’s words in it. */
  readonly judged?: {
    readonly beat: string
    readonly title: string
    readonly verdict: readonly string[]
    readonly words: readonly string[]
  }
  readonly isSample: boolean
}

/** Each beat in plain words, and what it would make of a title. */
export function settingsBeatsPage({ beats, judged, isSample }: SettingsBeats, context: PageContext): string {
  const [verdict, ...parts] = judged?.verdict ?? []
  const outcome =
    judged &&
    html`<section class="noted" role="status"><h2>“${judged.title}”</h2><p>${verdict}</p><ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>
<p>${judged.words.length === 0 ? 'No word of the beat is in it.' : html`Words of the beat in it: ${judged.words.join('; ')}`}</p></section>`
  const choice = html`<select id="beat" name="beat">${beats.map(({ id, title }) => html`<option value="${id}"${id === judged?.beat && html` selected`}>${title}</option>`)}</select>`
  const main = html`<div class="reading wide"><h1>What a beat would do</h1>
<p>${settingsWays(context)}</p>${outcome}
<form action="${context.href({ at: 'settings-beats' })}" method="get"><label for="title">A title, as a feed would bring it</label><input id="title" name="title" type="text" value="${judged?.title ?? ''}" maxlength="200" autocomplete="off"><label for="beat">Beat</label>${choice}<button type="submit">Judge</button></form>
${beats.map(({ title, words }) => html`<section><h2>${title}</h2>${words.map((line) => html`<p>${line}</p>\n`)}</section>\n`)}
<p class="note">Which beats make editions is the setting <code>edition.beats</code>. A beat of your own is a file: <code>headwater beat new</code> writes one to begin with.</p></div>`
  return frame({ title: 'What a beat would do', language: 'en', isSample, main }, context)
}
