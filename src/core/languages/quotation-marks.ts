import { marksIn } from '../text/marks-in.ts'
/**
 * How many characters at the beginning of `next` close a quotation or bracket that `before` opened, with the white space
 * around them; 0 when it begins with something else. `before` ends without white space.
 * `closingWidth('« Oui.', '» Il partit.')` → 2 · `closingWidth('He left.', '“Go!”')` → 0
 */
export function closingWidth(before: string, next: string): number {
  const [found = '', mark = ''] = /^\s*([”’“»«)\]」』）】"])\s*/u.exec(next) ?? []
  return mark !== '' && closes(before, mark, next.trimStart()) ? found.length : 0
}

/** What each mark closes. In German „…“ and »…«, in Swedish and Finnish ”…” and »…»; so one mark may open or close. */
const openersOf: Readonly<Record<string, string>> = {
  '”': '“„”',
  '“': '„',
  '’': '‘‚',
  '»': '«»',
  '«': '»',
  ')': '(',
  ']': '[',
  '」': '「',
  '』': '『',
  '）': '（',
  '】': '【',
}

function closes(before: string, mark: string, next: string): boolean {
  if (mark === '"') return /^"(?:\s|$|[,.;:])/.test(next) && marksIn(before, '"') % 2 === 1
  const openers = openersOf[mark] ?? ''
  const opened = [...openers].reduce((sum, opener) => sum + marksIn(before, opener), 0)
  // ”…” opens and closes with one mark: every second closes.
  if (openers.includes(mark) && opened === marksIn(before, mark)) return opened % 2 === 1 && !/^[”»]\p{L}/u.test(next)
  return [...openers].reduce((sum, opener) => sum + (opener === mark ? 0 : marksIn(before, opener)), 0) > marksIn(before, mark)
}
