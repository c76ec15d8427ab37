import { cutText, plainText } from '../plain-text.ts'

/**
 * What an untitled post is called: its first paragraph without addresses and without the row of subjects at its end, at
 * most 120 characters; undefined when that has no words.
 * `firstWords('<p>Lamp 2.0 is out! <a href="…">https://lamp.example/2</a> #foss</p><p>It …')` → `Lamp 2.0 is out!`
 */
export function firstWords(html: string): string | undefined {
  const paragraphs = html.slice(0, headChars).split(/<\/p>|<br ?\/?>/i)
  const lines = paragraphs.map((part) => wordsOf(plainText(part, 'markup'))).filter((line) => /\p{L}/u.test(line))
  return lines[0] === undefined ? undefined : cutText(lines[0], titleChars)
}

const headChars = 8_000
const titleChars = 120

function wordsOf(line: string): string {
  const words = line.split(' ').filter((word) => !/^https?:\/\//i.test(word))
  const last = words.findLastIndex((word) => !word.startsWith('#'))
  return words.slice(0, last === -1 ? undefined : last + 1).join(' ')
}
