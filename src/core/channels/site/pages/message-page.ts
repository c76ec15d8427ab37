import { html } from '../../markup.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

/** A short message: what, why, what to do. */
export type Message = { readonly title: string; readonly why: string; readonly todo: string; readonly isSample: boolean }

/** The page of an error, or of something that is not there. Everything in it is escaped: an error page is output too. */
export function messagePage({ title, why, todo, isSample }: Message, context: PageContext): string {
  const main = html`<div class="reading"><h1>${title}</h1><p>${why}</p><p>${todo}</p></div>`
  return frame({ title, language: 'en', isSample, main }, context)
}
