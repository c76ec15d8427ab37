import { Tokenizer } from 'htmlparser2'

/**
 * The plain text of markup that shows a mail, its lines kept: archives put the text of a mail into `pre`. Tags go, blocks
 * and `br` end a line, character references are decoded. It stands on tokens, so that no nesting is too deep.
 * `bareText('<pre>a &lt;b&gt;<br>c</pre>')` → `\na <b>\nc\n`
 */
export function bareText(markup: string): string {
  const parts: string[] = []
  let skipped = 0
  const ignore = (): undefined => undefined
  const nameAt = (start: number, until: number): string => markup.slice(start, until).toLowerCase()
  const add = (text: string): void => {
    if (skipped === 0) parts.push(text)
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      isInForeignContext: () => false,
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: (start, until) => {
        const name = nameAt(start, until)
        if (hidden.has(name)) skipped = Math.max(0, skipped - 1)
        else if (blocks.has(name)) add(name === 'p' ? '\n\n' : '\n')
      },
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: (start, until) => {
        const name = nameAt(start, until)
        if (hidden.has(name)) skipped += 1
        else if (name === 'br' || blocks.has(name)) add('\n')
      },
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: (start, until) => add(markup.slice(start, until)),
      ontextentity: (point) => add(String.fromCodePoint(point)),
    },
  )
  tokenizer.write(markup)
  tokenizer.end()
  return parts.join('')
}

const hidden = new Set(['script', 'style', 'title'])
const blocks = new Set(['p', 'div', 'pre', 'li', 'ul', 'ol', 'blockquote', 'table', 'tr', 'hr', 'h1', 'h2', 'h3', 'h4'])
