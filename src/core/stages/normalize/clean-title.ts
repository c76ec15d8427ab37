import { seenOf } from '../../extractors/characters.ts'

/**
 * A headline in one line, without invisible characters and without the outlet’s name after a dash or bar.
 * `cleanTitle('Bridge  closed | The Lamp', ['The Lamp'])` → `Bridge closed`
 */
export function cleanTitle(title: string, names: readonly string[]): string {
  const line = seenOf(title.slice(0, titleMax)).text.replaceAll(/\s+/g, ' ').trim()
  const found = /^(.+) (?:[|–—·•»«-]|::) ([^|–—·•»«]{1,60})$/u.exec(line)
  const [, head = '', tail = ''] = found ?? []
  return head !== '' && names.some((name) => alike(name) !== '' && alike(name) === alike(tail)) ? head.trim() : line
}

/** Whether a text says nothing beside the title: it is the title again, or a piece of it. */
export function isTitleAgain(text: string, title: string): boolean {
  const [said, known] = [alike(text), alike(title)]
  return said === '' || known === said || (said.length < known.length && known.startsWith(said))
}

const titleMax = 4_000

/** Letters and digits only: outlets write their own names in more than one way. */
function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the(?=.{3})/, '')
}
