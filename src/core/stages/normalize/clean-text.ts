/**
 * A text without what feeds add to it: “Read more”, “The post … appeared first on …”, the fields of Hacker News, and a last
 * sentence that was cut off. Paragraphs stay parted by a blank line.
 * `cleanText('Wick 2 is out.\n\nThe post Wick 2 appeared first on Lamp.')` → `Wick 2 is out.`
 */
export function cleanText(text: string): string {
  const kept = text
    .split(/\n{2,}/)
    .map(withoutFields)
    .filter((paragraph) => paragraph !== '')
  while (isAdded(kept.at(-1) ?? '')) kept.pop()
  const last = kept.pop()
  if (last === undefined) return ''
  const whole = withoutCut(withoutEnding(last), kept.length > 0)
  return [...kept, ...(whole === '' ? [] : [whole])].join('\n\n')
}

/** A paragraph of boilerplate is short; a long one is somebody’s text, whatever it begins with. */
const addedMax = 400

function isAdded(paragraph: string): boolean {
  return paragraph !== '' && paragraph.length <= addedMax && added.some((pattern) => pattern.test(paragraph))
}

const more =
  '(?:read (?:more|on|the (?:full|rest of the|whole|entire) (?:story|article|post|entry))|continue reading|keep reading|view (?:full )?(?:article|post)|full (?:story|article)|more|leer más|seguir leyendo|lire la suite|lire plus|weiterlesen|mehr lesen|zum artikel|ler mais|leia mais|continua a leggere|lees (?:verder|meer)|читать далее|続きを読む|続きはこちら|全文を読む|查看全文|阅读全文|阅读更多|繼續閱讀)'

const added: readonly RegExp[] = [
  /^(?:the post|der beitrag|el artículo|la entrada|l’article|o post|il post) .{1,300}(?:appeared first on|erschien zuerst auf|apareció primero en|se publicó primero en|est apparu en premier sur|apareceu primeiro em|proviene da) .{1,120}$/iu,
  new RegExp(`^\\W{0,4}${more}(?: (?:at|on|of|about|bei|en|sur) .{1,100}|:? ?.{0,60}[»→›>…]+)?\\W{0,6}$`, 'iu'),
  /^\W{0,3}(?:comments?|kommentare|comentarios|commentaires|discuss(?:ion)?(?: on .{1,40})?|permalink|\[link\]|\[comments\]|share|advertisement|sponsored)\W{0,3}$/iu,
  /^submitted by\s.{1,80}(?:\[link\]|\[comments\])/iu,
  /^(?:article|comments) url: https?:\S+$/iu,
  /^(?:points: \d+|# comments: \d+)$/iu,
  /^[\s.…[\]]+$/u,
]

/** Hacker News feeds give four fields, line by line or in one paragraph. */
function withoutFields(paragraph: string): string {
  return paragraph
    .replace(/(?:^|\n| )(?:article|comments) url: ?https?:\S+/giu, ' ')
    .replace(/(?:^|\n| )points: \d{1,6}(?=\s|$)/giu, ' ')
    .replace(/(?:^|\n| )# comments: \d{1,6}(?=\s|$)/giu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const ending = new RegExp(`(?:\\s*\\[(?:…|\\.\\.\\.|&hellip;)\\]|\\s+(?:\\(|\\[)?${more}(?:\\)|\\])?\\s*[»→›>]{0,2}\\.?)$`, 'iu')
const strongEnding = /(?:…|\.\.\.|[.!?。！？»"”)\]])\s*$/u

/** “… the rest. Read more” loses its last two words, but “he wants to read more” keeps them. Only the end is looked at. */
function withoutEnding(paragraph: string): string {
  const tail = paragraph.slice(-tailMax)
  const found = ending.exec(tail)
  if (!found) return paragraph
  const isCut = found[0].includes('[')
  const before = paragraph.slice(0, paragraph.length - tail.length + found.index)
  const isWhole = strongEnding.test(before.slice(-tailMax))
  // “… as exploited. […]”: more follows, and the sentence before it is whole.
  return isCut || isWhole ? `${before}${isWhole ? '' : '…'}`.trim() : paragraph
}

const tailMax = 120

/** Drops a cut last sentence where others stand before it; alone it stays, with its mark. */
function withoutCut(paragraph: string, hasOthers: boolean): string {
  if (!paragraph.endsWith('…') && !paragraph.endsWith('...')) return paragraph
  let length = paragraph.length
  while (length > 0 && dots.includes(paragraph.charAt(length - 1))) length -= 1
  const body = paragraph.slice(0, length)
  const end = endOfSentence(body)
  if (end > 0) return body.slice(0, end + 1).trim()
  return hasOthers ? '' : `${body}…`
}

/** Where the last whole sentence ends; the period of “U.S.” or “Mr.” ends none. */
function endOfSentence(body: string): number {
  let from = body.length
  for (let tries = 0; tries < endTriesMax; tries += 1) {
    const end = Math.max(...['. ', '! ', '? ', '。', '！', '？', '.\n'].map((mark) => body.lastIndexOf(mark, from)))
    if (end <= 0 || !/(?:^|[\s.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|vs|e\.g|i\.e)\.$/u.test(body.slice(Math.max(0, end - 6), end + 1))) return end
    from = end - 1
  }
  return -1
}

const endTriesMax = 20
const dots = ' .…\n\t'
