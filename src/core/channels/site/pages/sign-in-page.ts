import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

/** The page that lets somebody in: why it is shown, and where that should be asked, a form for a token. */
export type SignIn = { readonly title: string; readonly why: string; readonly isSample: boolean }

/** A page to sign in on, by a token, and how to do without one on the machine of the desk. */
export function signInPage({ title, why, isSample }: SignIn, context: PageContext): string {
  const main = html`<div class="reading"><h1>${title}</h1><p>${why}</p>
<p>On the machine of the desk, <code>headwater open</code> prints an address that signs you in.</p>
<form action="${context.href({ at: 'sign-in' })}" method="post">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required maxlength="200" spellcheck="false" autocapitalize="off">
<button type="submit">Sign in</button></form>
<p class="note">A token begins with <code>hw_</code>. <code>headwater token new</code> makes one.</p></div>`
  return frame({ title, language: 'en', isSample, main, isSending: true }, context)
}
