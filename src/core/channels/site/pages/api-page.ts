import { type Html, html, joined } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

type ApiEntry = {
  readonly method: string
  readonly path: string
  readonly title: string
  readonly about: string
  readonly who: string
  readonly fields: readonly { readonly name: string; readonly where: string; readonly takes: string; readonly isNeeded: boolean }[]
  readonly example: string
  readonly shape: string
}

/** Every route of the API with its fields, and the shapes that answers have in common. */
export type ApiShown = {
  readonly groups: readonly { readonly tag: string; readonly entries: readonly ApiEntry[] }[]
  readonly shapes: readonly { readonly name: string; readonly words: string }[]
  readonly isSample: boolean
}

/** What programs can ask of the paper, for whoever writes one: each route with its fields, an example to paste, and its answer. */
export function apiPage({ groups, shapes, isSample }: ApiShown, context: PageContext): string {
  const main = html`<div class="reading held">
<h1>What programs can ask</h1>
<p>Everything this paper shows can be asked for as JSON. Times are ISO 8601 in UTC, texts are whole; every sentence comes with the passages that bear it. <a href="/api/openapi.json">The same for programs</a> is OpenAPI 3.1.</p>
<p>Answers have an ETag: send it back as <code>If-None-Match</code>, and what has not changed costs nothing (304). Lists come in pages: <code>next</code> is the <code>cursor</code> of the page that follows; the header <code>Link</code> has its address.</p>
<p>On the machine of the desk nothing is asked of who reads. From elsewhere send a token of the owner: <code>Authorization: Bearer …</code>; never in the address. Who may ask what stands with each route.</p>
<p>${joined(
    groups.map(({ tag }) => html`<a href="#${tag.toLowerCase()}">${tag}</a>`),
    html` · `,
  )} · <a href="#shapes">Shapes</a></p>
<section id="errors"><h2>Errors</h2>
<p>An error is <code>application/problem+json</code> (RFC 9457): <code>title</code>, <code>status</code>, <code>detail</code>, <code>fix</code>, and in <code>errors</code> every field that cannot be used, all at once. Fields that a route does not know are errors, too.</p></section>
${groups.map(({ tag, entries }) => html`<section id="${tag.toLowerCase()}"><h2>${tag}</h2>${entries.map(entryOf)}</section>`)}
<section id="shapes"><h2>Shapes</h2>
<p>What several answers have in common. A <code>?</code> marks what may be absent.</p>
${shapes.map(({ name, words }) => html`<section id="shape-${name}"><h3>${name}</h3><pre>${words}</pre></section>`)}
</section>
</div>`
  return frame({ title: 'What programs can ask', language: 'en', isSample, main }, context)
}

function entryOf({ method, path, title, about, who, fields, example, shape }: ApiEntry): Html {
  return html`<section>
<h3><code>${method} ${path}</code></h3>
<p>${title}${/[.!?]$/.test(title) ? '' : '.'} ${about} For ${who}.</p>
${
  fields.length > 0 &&
  html`<dl>
${fields.map(
  ({ name, where, takes, isNeeded }) =>
    html`<dt><code>${name}</code></dt><dd>${takes}${where !== 'query' && `, in the ${where}`}${isNeeded && where !== 'path' && '; needed'}</dd>
`,
)}</dl>`
}
<pre>${example}</pre>
<details><summary>Answer</summary><pre>${shape}</pre></details>
</section>
`
}
