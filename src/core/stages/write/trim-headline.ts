import { marksIn } from '../../text/marks-in.ts'
import { isOwnName } from './own-name.ts'

/**
 * A headline without labels that are no news: “Breaking:”, “[Updated]”, the outlet’s own name behind a dash, the day of a diary, a
 * second clause that makes it very long. `trimmedHeadline('BREAKING: Tarn 4 is out [Updated]', '')` → `Tarn 4 is out`
 */
export function trimmedHeadline(title: string, url: string): string {
  let text = title.trim()
  if (text.length > charsMax) return text
  for (const label of labels) text = text.replace(label, '').trim()
  const site = /^(.{12,}) [|–—·•-] ([^|–—·•]{2,40})$/u.exec(text)
  if (site !== null && isOwnName(site[2] ?? '', url)) text = (site[1] ?? '').trim()
  const [said = '', again = ''] = text.split(/ [—–] /u)
  // A release’s tag, and its name that says the same: “Tarn v3.9.0 — v3.9.0”.
  if (/\d/.test(again) && said.endsWith(` ${again}`)) text = said
  if (/["”]$/.test(text) && isOdd(text)) text = text.slice(0, -1).trim()
  const [head = '', ...more] = text.length > longCharsMin ? text.split(/ [—–] /u) : []
  const second = more.join(' ')
  if (more.length > 0 && head.split(' ').length >= headWordsMin && !mustStay.test(second) && !/[?:]$/.test(head)) text = head
  return text === '' ? title.trim() : text
}

const charsMax = 400
const longCharsMin = 110
const headWordsMin = 6

const labels: readonly RegExp[] = [
  /^(?:good|great|bad|big) news(?: for [^!.:]{1,50})?[!.:] (?=\p{Lu})/iu,
  /^(?:breaking|breaking news|exclusive|updated?|just in|watch|video|press release|news|in brief|live|special report) ?[:|] ?/iu,
  /^[[(](?:updated?|exclusive|video|breaking|podcast|sponsored|news|u)[\])] ?/iu,
  /^[［【](?:速報|独自|更新|ニュース|快讯|最新|独家)[］】] ?/u,
  / ?[[(](?:updated?(?: [^\])]{1,20})?|exclusive|video|with video|photos|pdf)[\])]$/iu,
  /,? \((?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},? [^()]{3,20}\)$/iu,
]

// Without its second clause the headline must not say more than with it.
const mustStay =
  /\b(?:not|no|never|but|may|might|could|reportedly|allegedly|report|reports|sources?|says?|claims?|if|unless|except|only|plans?|denies|study)\b|n['’]t\b/iu

function isOdd(text: string): boolean {
  return marksIn(text, '"') % 2 === 1 || marksIn(text, '”') > marksIn(text, '“')
}
