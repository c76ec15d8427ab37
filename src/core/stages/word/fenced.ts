/**
 * Texts of strangers as numbered sources of a question. Each opens with the nonce of this question and holds nothing that could
 * close it, open another one or speak for somebody: `<`, fences of code and marks of chat templates are written as entities, so
 * that exactly these sources can be read from it and exactly these texts (after Hines et al., spotlighting, arXiv 2403.14720).
 * `fenced([{ id: 'S1.1', text: 'a < b' }], nonce)` → `<source id="S1.1" nonce="…">a &lt; b</source>`
 */
export function fenced(sources: readonly { readonly id: string; readonly text: string }[], nonce: string): string {
  return sources.map(({ id, text }) => `<source id="${id}" nonce="${nonce}">${escaped(text)}</source>`).join('\n')
}

/** The same for one text without an id: `<headline nonce="…">a &lt; b</headline>` */
export function fencedText(name: 'headline' | 'question', text: string, nonce: string): string {
  return `<${name} nonce="${nonce}">${escaped(text)}</${name}>`
}

function escaped(text: string): string {
  return text
    .replace(/&(?=(?:amp|lt|#91|#96);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('`', '&#96;')
    .replace(/\[(?=\/?(?:INST|SYS|END|SYSTEM)\b)/gi, '&#91;')
}
