import { type Html, html, joined } from './markup.ts'

/** A plain text as paragraphs: an empty line parts two, and a line stays a line. `paragraphs('a\n\nb')` → `<p>a</p><p>b</p>` */
export function paragraphs(text: string): readonly Html[] {
  return text.split(/\n{2,}/).map(
    (part) =>
      html`<p>${joined(
        part.split('\n').map((line) => html`${line}`),
        html`<br>`,
      )}</p>\n`,
  )
}
