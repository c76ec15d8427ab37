import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { BeatName, PageContext } from '../page-context.ts'

export type SubscribePage = { readonly beats: readonly BeatName[]; readonly isSample: boolean }

/** The page that takes an address for the edition by mail: what comes, what becomes of the address, and how it ends. */
export function subscribePage({ beats, isSample }: SubscribePage, context: PageContext): string {
  const choices = beats.map(
    ({ id, title }, index) =>
      html`<p><label><input type="checkbox" name="beat" value="${id}"${index === 0 && html` checked`}> ${title}</label></p>\n`,
  )
  const main = html`<div class="reading"><h1>The edition by mail</h1>
<p>One mail with each edition: all of its sentences with their sources, as text and as a plain page. No pictures, nothing that tells us whether you read it.</p>
<form method="post" action="/subscribe">
${beats.length > 1 ? html`<fieldset><legend>Which editions</legend>\n${choices}</fieldset>` : beats.map(({ id }) => html`<input type="hidden" name="beat" value="${id}">`)}
<label for="address">Your mail address</label>
<input id="address" name="address" type="email" autocomplete="email" maxlength="254" required>
<button>Ask for it</button>
</form>
<p>A mail comes first that asks whether it is really you. Without your answer the address is forgotten after seven days. It is used for nothing else, seen by whoever runs this paper and by the mail servers on the way, and forgotten as soon as you leave: each mail has a link for that.</p></div>`
  return frame({ title: 'The edition by mail', language: 'en', isSample, main, isSending: true }, context)
}
