import { type Subscriber, weekdays } from '../../../mail/subscriber.ts'
import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { BeatName, PageContext } from '../page-context.ts'

type Known = { readonly subscriber: Subscriber; readonly isSample: boolean }

/** What a subscriber gets, and when: to be changed, or ended. */
export function subscriptionPage(
  { subscriber, beats, isSaved, isSample }: Known & { readonly beats: readonly BeatName[]; readonly isSaved: boolean },
  context: PageContext,
): string {
  const { key, days } = subscriber
  const beatBoxes = beats.map(
    ({ id, title }) =>
      html`<p><label><input type="checkbox" name="beat" value="${id}"${subscriber.beats.includes(id) && html` checked`}> ${title}</label></p>\n`,
  )
  const dayBoxes = weekdays.map(
    (day) =>
      html`<label><input type="checkbox" name="day" value="${day}"${(days === undefined || days.includes(day)) && html` checked`}> ${day}</label>\n`,
  )
  const main = html`<div class="reading"><h1>The edition by mail</h1>
${isSaved && html`<p role="status"><strong>Saved.</strong></p>`}
<p>For ${maskedAddress(subscriber.address)}.</p>
<form method="post" action="/subscription?key=${key}">
<fieldset><legend>Which editions</legend>
${beatBoxes}</fieldset>
<fieldset><legend>On which days</legend>
<p>${dayBoxes}</p></fieldset>
<p><button>Save</button></p>
</form>
${leaveForm(key)}</div>`
  return frame({ title: 'The edition by mail', language: 'en', isSample, main }, context)
}

/** Asks before a subscription begins: opening a link in a mail is not yet a wish, because scanners of mail do it, too. */
export function confirmPage({ subscriber, isSample }: Known, context: PageContext): string {
  const main = html`<div class="reading"><h1>The edition by mail</h1>
<p>Do you want it at ${maskedAddress(subscriber.address)}?</p>
<form method="post" action="/subscription/confirm?key=${subscriber.key}"><p><button>Yes, send it to me</button></p></form>
<p>If not, close this page: nothing comes, and the address is forgotten.</p></div>`
  return frame({ title: 'The edition by mail', language: 'en', isSample, main }, context)
}

/** Asks before a subscription ends, for those who come by the link. Mail programs end it by themselves, without this page. */
export function leavePage({ subscriber, isSample }: Known, context: PageContext): string {
  const main = html`<div class="reading"><h1>No more mail</h1>
<p>This ends the edition by mail for ${maskedAddress(subscriber.address)}, and the address is forgotten here.</p>
${leaveForm(subscriber.key)}
<p><a href="/subscription?key=${subscriber.key}">Or choose which editions come, and on which days</a></p></div>`
  return frame({ title: 'No more mail', language: 'en', isSample, main }, context)
}

function leaveForm(key: string) {
  return html`<form method="post" action="/subscription/leave?key=${key}"><p><button name="List-Unsubscribe" value="One-Click">No more mail</button></p></form>`
}

/** `ada@lamp.example` → `a…@lamp.example`: enough for who it is, and little for who finds a forwarded mail. */
function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${Array.from(address)[0] ?? ''}…${address.slice(at)}`
}
