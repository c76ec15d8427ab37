import { Tokenizer } from 'htmlparser2'
import { oneLine } from '../plain-text.ts'

export type Anchor = { readonly href: string; readonly words: string }

/**
 * The first links of a page with their words, at most 300 and 80 characters of each; whatever is broken is passed over.
 * `anchorsIn('<a href="/a">View <b>online</b></a>')` → href `/a`, words `View online`
 */
export function anchorsIn(html: string): readonly Anchor[] {
  const anchors: Anchor[] = []
  let open: { href: string; words: string } | undefined
  let [isAnchor, isHref] = [false, false]
  const ignore = (): undefined => undefined
  const addHref = (part: string): void => {
    if (open && isHref) open.href = (open.href + part).slice(0, hrefChars)
  }
  const addWords = (part: string): void => {
    if (open && open.words.length < wordsChars) open.words += part.slice(0, wordsChars)
  }
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      isInForeignContext: () => false,
      onattribdata: (start, until) => addHref(html.slice(start, until)),
      onattribend: ignore,
      onattribentity: (point) => addHref(String.fromCodePoint(point)),
      onattribname: (start, until) => {
        isHref = isAnchor && html.slice(start, until).toLowerCase() === 'href'
      },
      oncdata: ignore,
      onclosetag: (start, until) => {
        if (!open || html.slice(start, until).toLowerCase() !== 'a') return
        anchors.push({ href: open.href, words: oneLine(open.words) })
        open = undefined
        if (anchors.length >= anchorsMax) tokenizer.pause()
      },
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: (start, until) => {
        isAnchor = html.slice(start, until).toLowerCase() === 'a'
        isHref = false
        if (isAnchor) open = { href: '', words: '' }
      },
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: (start, until) => addWords(html.slice(start, until)),
      ontextentity: (point) => addWords(String.fromCodePoint(point)),
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return anchors
}

const anchorsMax = 300
const hrefChars = 8_192
const wordsChars = 80
