import { Parser } from 'htmlparser2'
import { containerKinds, inlineNames, leafNames } from '#core/markup/allowed.ts'

/**
 * What is wrong with markup that shall be safe in a page: everything that is not an allowed element written in the one strict
 * form (`<name attribute="escaped">`, `</name>`) or escaped text, ends that do not match, attributes and addresses that are
 * not allowed. A grammar that takes so little needs no knowledge of how browsers mend; it is read by an HTML parser besides.
 * `unsafeIn('<p onclick="x">Hi</p>')` → `['attribute onclick of p', …]`
 */
export function unsafeIn(markup: string): readonly string[] {
  return [...new Set([...againstGrammar(markup), ...seenByParser(markup)])]
}

const names = new Set([...leafNames.values(), ...containerKinds.keys(), ...inlineNames.values(), 'br', 'hr'])
const attributeNames = new Set(['href', 'rel', 'colspan', 'rowspan', 'start', 'lang', 'dir'])
const voidNames = new Set(['br', 'hr'])
/** What escaped text may hold: no sign of markup but the five references. */
const plainText = /^(?:[^<>&"']|&(?:amp|lt|gt|quot|#39);)*$/
const hiddenSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/

function againstGrammar(markup: string): readonly string[] {
  const found: string[] = []
  const open: string[] = []
  if (!markup.isWellFormed()) found.push('half of a character')
  if (hiddenSigns.test(markup)) found.push('a sign that no page may hold')
  for (const piece of markup.split(/(<[^<>]*>)/)) {
    if (!piece.startsWith('<') || !piece.endsWith('>')) {
      if (!plainText.test(piece)) found.push('text that is not escaped')
      continue
    }
    const [, slash = '', name = '', rest = ''] = /^<(\/?)([a-z][a-z0-9]*)([^<>]*)>$/.exec(piece) ?? []
    if (!names.has(name)) found.push(`element ${name || piece.slice(0, 20)}`)
    if (slash === '/' && (rest !== '' || open.pop() !== name)) found.push(`an end that does not match: ${name}`)
    if (slash === '' && !voidNames.has(name)) open.push(name)
    found.push(...attributesAgainst(name, rest))
  }
  if (open.length > 0) found.push(`no end: ${open.join(' ')}`)
  return found
}

function attributesAgainst(name: string, written: string): readonly string[] {
  const found: string[] = []
  const rest = written.replace(/ ([a-z]+)="([^"<>]*)"/g, (_, attribute: string, value: string) => {
    if (!attributeNames.has(attribute)) found.push(`attribute ${attribute} of ${name}`)
    if (!plainText.test(value)) found.push(`value of ${attribute} that is not escaped`)
    return ''
  })
  return rest === '' ? found : [...found, `odd attributes of ${name}`]
}

function seenByParser(markup: string): readonly string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!names.has(name)) found.push(`element ${name}`)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!attributeNames.has(attribute)) found.push(`attribute ${attribute} of ${name}`)
        if (attribute !== 'href' && /(?:javascript|vbscript|data)\s*:/i.test(value)) found.push(`a scheme that runs in ${attribute}`)
        if (attribute === 'href' && !/^(?:https?:\/\/[^\s/]|mailto:[^\s?]+$)/.test(value))
          found.push('an address that is not http, https or mailto')
      }
    },
    oncomment: () => found.push('a comment'),
    onprocessinginstruction: () => found.push('an instruction'),
  })
  parser.end(markup)
  return found
}
