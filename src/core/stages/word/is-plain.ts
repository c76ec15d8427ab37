import { seenOf } from '../../extractors/characters.ts'

/**
 * Whether a text of a model is plain: no link, address, host or handle, no markup of any kind, no sign that is not seen or turns
 * the reading round, no letters of another script inside a word. Links of an edition come from the store and never from here.
 * `isPlain('The bridge [closes](https://a.example).')` → false
 */
export function isPlain(text: string): boolean {
  if (seenOf(text).text !== text || /\p{Cc}|\p{Co}|\p{Cn}|\p{Cs}/u.test(text)) return false
  if (/[<>{}|\\`]|\]\s?\(|!\[|&#?\w{1,8};|\*\*|__|^#{1,6}\s|^[-*]\s/u.test(text)) return false
  if (/:\/\/|\bwww\.|\bmailto:|\bjavascript:|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]|[\p{L}\p{N}_]@[\p{L}\p{N}]/iu.test(text)) return false
  return !hostLike.test(text) && !spelledHost.test(text) && !mixedScripts.test(text)
}

/** Ends of hosts that strangers plant, in small letters: `Node.js` and `ASP.NET` are names. */
const hostLike = /[\p{L}\p{N}-]\.(?:com|net|org|info|biz|invalid|test|example|ru|cn|xyz|top|site|online|click|link)(?![\p{L}\p{N}])/u

/** An address that is to be put together by its reader: `tarn dot example`, `tarn[.]example`, `hxxps`. */
const spelledHost =
  /\bhxxps?\b|[\p{L}\p{N}-]\s?[[({]\s?(?:\.|dot)\s?[\])}]|[\p{L}\p{N}-] (?:dot|punkt|punto|point) (?:com|net|org|info|biz|invalid|test|example|ru|cn|xyz|top|site|online|click|link|io|dev|app|me|co)\b|[\p{L}\p{N}-] \. ?(?:com|net|org|info|biz|example|ru|cn|xyz|io)\b/iu

/** A Cyrillic or Greek letter beside a Latin one in a word is a look-alike (UTS 39 calls it mixed script). */
const mixedScripts = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u
