import type { Finding } from '../../../model/finding.ts'
import { countWords } from '../../../text/count-words.ts'
import { type Html, html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'
import { settingsWays } from './settings-page.ts'

export type DoctorShown = {
  readonly findings: readonly Finding[]
  /** Whether model and mail server were asked, too. */
  readonly hasAsked: boolean
  /** Whether who looks may have them asked. */
  readonly mayAsk: boolean
  readonly isSample: boolean
}

/** What is bad, what to know and what is well with the installation, each with its fix. */
export function doctorPage({ findings, hasAsked, mayAsk, isSample }: DoctorShown, context: PageContext): string {
  const of = (level: Finding['level']): readonly Finding[] => findings.filter((finding) => finding.level === level)
  const bad = of('bad')
  const main = html`<div class="reading wide"><h1>Doctor</h1>
<p>${settingsWays(context)}</p>
<p role="status">${bad.length === 0 ? 'Nothing is bad' : countWords(bad.length, 'thing is bad', 'things are bad')}; ${countWords(of('note').length, 'note', 'notes')}.</p>
${partHtml('Bad', bad)}${partHtml('To know', of('note'))}${partHtml('Well', of('ok'))}
${
  mayAsk &&
  !hasAsked &&
  html`<form action="${context.href({ at: 'doctor' })}" method="post"><button name="do" value="ask">Ask the language model and the mail server, too</button></form>`
}
<p class="note">In a terminal <code>headwater doctor</code> also looks through the whole database, and <code>--json</code> is for other programs.</p></div>`
  return frame({ title: 'Doctor', language: 'en', isSample, main, here: { at: 'doctor' }, isSending: true }, context)
}

function partHtml(title: string, findings: readonly Finding[]): Html | undefined {
  if (findings.length === 0) return undefined
  const rows = findings.map(({ text, fix }) => html`<li>${text}${fix !== undefined && html`<br><span class="note">${fix}</span>`}</li>\n`)
  return html`<section><h2>${title}</h2><ul>${rows}</ul></section>`
}
