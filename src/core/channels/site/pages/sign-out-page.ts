import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

/** Asks once more: only a button signs out, because a link or a picture of a stranger’s page could be followed by the browser. */
export function signOutPage(name: string, isSample: boolean, context: PageContext): string {
  const main = html`<div class="reading"><h1>Sign out</h1><p>You are signed in as ${name}.</p>
<form action="${context.href({ at: 'sign-out' })}" method="post"><button type="submit">Sign out</button></form></div>`
  return frame({ title: 'Sign out', language: 'en', isSample, main, isSending: true }, context)
}
