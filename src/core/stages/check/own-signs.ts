/**
 * The marks and shouts that a sentence in a model’s words has of its own: a quotation that its passage does not quote (scare quotes
 * say that something is not so), an exclamation, an emoji, a word in capitals. What parts a sentence anybody may set.
 * `ownSigns('The “project” is out!', 'The project is out.')` → `['“project”', '!']`
 */
export function ownSigns(claim: string, passage: string): readonly string[] {
  const quoted = quotationsIn(passage)
  const quotes = quotationsIn(claim).filter((one) => !quoted.some((other) => other.includes(bare(one))))
  const signs = [...claim.matchAll(telling)].slice(0, signsMax).flatMap(([sign]) => (passage.includes(sign) ? [] : [sign]))
  const shouts = (claim.match(capitals) ?? []).filter((word) => !passage.includes(word))
  return [...quotes, ...signs, ...shouts]
}

const telling = /[^\p{L}\p{N}\p{M}\s.,;:'’‘"“”„«»「」『』()\-–—/。、，：；（）・]/gu
const capitals = /(?<![\p{L}\p{N}])\p{Lu}{4,40}(?![\p{L}\p{N}])/gu
const quotation = /“[^”]{1,600}”|"[^"]{1,600}"|«[^»]{1,600}»|„[^“”]{1,600}[“”]|「[^」]{1,600}」|『[^』]{1,600}』/gu
const signsMax = 20

function quotationsIn(text: string): readonly string[] {
  return (text.match(quotation) ?? []).map((one) => one.toLowerCase())
}

function bare(quote: string): string {
  return quote.slice(1, -1).replace(/[.,]$/, '')
}
