import { plainText } from '../plain-text.ts'

/**
 * The names in a From field without mail addresses, which are not ours to spread, in all the spellings of the field:
 * `"Person, Ann" <ann@x.example>`, `ann@x.example (Ann Person)`, `ann at x.example (Ann Person)` of archives, and
 * `Ann Person via harbor-dev <dev@x.example>` of lists that write in their own name. Undefined when no name is left.
 * `decoded` makes text of a name once it stands alone: a comma that was encoded parts nobody.
 * `authorOf('"Person, Ann" <ann@x.example>, Bo <bo@x.example>', decodeWords)` → `Ann Person, Bo`
 */
export function authorOf(field: string, decoded: (name: string) => string): string | undefined {
  const names = peopleIn(field.slice(0, fieldChars))
    .slice(0, authorsMax)
    .map((person) => nameOf(person, decoded))
  const people = [...new Set(names.filter((name) => name !== ''))].join(', ')
  return people === '' ? undefined : plainText(people, 'text')
}

const fieldChars = 4_000
const authorsMax = 20

/** Cuts at commas that stand outside quotes and brackets. */
function peopleIn(field: string): readonly string[] {
  const people: string[] = []
  let isQuoted = false
  let depth = 0
  let from = 0
  for (let at = 0; at < field.length; at += 1) {
    const character = field.charAt(at)
    if (character === '\\') at += 1
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '(' || character === '<')) depth += 1
    else if (!isQuoted && (character === ')' || character === '>')) depth = Math.max(0, depth - 1)
    else if (character === ',' && !isQuoted && depth === 0) {
      people.push(field.slice(from, at))
      from = at + 1
    }
  }
  return [...people, field.slice(from)]
}

function nameOf(person: string, decoded: (name: string) => string): string {
  const before = person.replace(/<[^<>]*>?\s*$/, '').trim()
  const inside = /\(([^()]{1,300})\)\s*$/.exec(person)?.[1]
  const hasAddress = /<[^<>]*>?\s*$/.test(person)
  const written = hasAddress && before !== '' ? before : (inside ?? (hasAddress ? '' : before))
  const plain = written
    .replace(/\\(.)/g, '$1')
    .replaceAll('"', '')
    .replace(/ (?:via|über|por) \S.{0,100}$/i, '')
    .trim()
  const line = plainText(decoded(plain), 'text')
    .replace(/^'(.*)'$/, '$1')
    .trim()
  if (/\S@\S|^\S{1,100} at \S{1,100}\.\S{1,60}$|\S\uff20\S/.test(line)) return ''
  const turned = /^((?:[a-z]{1,4} ){0,2}\S{1,60}), (\p{Lu}\S{0,60}(?: \p{Lu}\S{0,60})?)$/u.exec(line)
  return turned && !suffix.test(turned[2] ?? '') ? `${turned[2]} ${turned[1]}` : line
}

const suffix = /^(?:inc|llc|ltd|gmbh|ag|sa|corp|co|plc|jr|sr|i{2,3}|iv|phd|ph\.d|md|m\.d|esq)\.?$/i
