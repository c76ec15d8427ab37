import type { Pass } from '../../../model/access.ts'
import { dayOf, type Instant, timeOf } from '../../../model/instant.ts'
import { type Html, html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

export type SessionsShown = {
  /** Under which name the reader is signed in, and what that lets him do. */
  readonly name: string
  readonly scope: string
  readonly sessions: readonly Pass[]
  /** The one that this page was asked by. */
  readonly own?: string
  readonly zone: string
  readonly isSample: boolean
}

/** Where one is signed in, each with a button that ends it. */
export function sessionsPage({ name, scope, sessions, own, zone, isSample }: SessionsShown, context: PageContext): string {
  const when = (at: Instant): string => `${dayOf(at, zone)} ${timeOf(at, zone)}`
  const main = html`<div class="reading wide"><h1>Sessions</h1>
<p>You are signed in as ${name} (${scope}).</p>
${own !== undefined && html`<form action="${context.href({ at: 'sign-out' })}" method="post"><button type="submit">Sign out here</button></form>`}
${sessions.length === 0 ? html`<p>No browser is signed in.</p>` : tableHtml(sessions, { own, when, context })}
<p class="note">A session that is not used for thirty days ends by itself; one that a token opened ends with the token.</p></div>`
  return frame({ title: 'Sessions', language: 'en', isSample, main, isSending: true }, context)
}

type Around = { readonly own: string | undefined; readonly when: (at: Instant) => string; readonly context: PageContext }

function tableHtml(sessions: readonly Pass[], { own, when, context }: Around): Html {
  const rows = sessions.map(
    (session) => html`<tr><th scope="row">${session.name}${session.id === own && ' (this one)'}</th><td>${session.scope}</td>
<td>${when(session.madeAt)}</td><td>${when(session.usedAt ?? session.madeAt)}</td>
<td><form action="${context.href({ at: 'sessions' })}" method="post"><input type="hidden" name="end" value="${session.id}"><button type="submit" aria-label="End the session of ${session.name}, signed in ${when(session.madeAt)}">End</button></form></td></tr>\n`,
  )
  return html`<div class="scroll" role="region" aria-label="Browsers that are signed in" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">May</th><th scope="col">Signed in</th><th scope="col">Last used</th><th scope="col">End</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}
