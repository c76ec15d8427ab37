import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

/** What the service worker shows in place of a page that is not kept; it fills the list with the editions that are. */
export function offlinePage({ isSample }: { readonly isSample: boolean }, context: PageContext): string {
  const main = html`<div class="reading"><h1>Offline</h1>
<p>The paper cannot be reached, and this page is not stored in this browser. The last seven editions of what you read are:</p>
<ul class="stored"></ul>
<p class="note">They are stored while you read with a connection, and dropped when you sign out.</p></div>`
  return frame({ title: 'Offline', language: 'en', isSample, main }, context)
}
