import type { Instant } from '../../model/instant.ts'
import { contentWords } from '../../text/content-words.ts'
import type { Known } from './known.ts'
import { yearOf } from './year-of.ts'

/**
 * Whether a sentence tells what was long so: it names an earlier year, says what something is or was, or points back.
 * `isBackground('Tarn was founded in 2011 in Oslo.', at)` → true
 */
export function isBackground(text: string, at: Instant): boolean {
  const part = text.slice(0, textMax)
  const year = yearOf(at)
  const years = part.match(/(?<![\d,.-])(?:19|20)\d\d(?![\d,-])/g) ?? []
  return years.some((one) => Number(one) < year) || pointsBack.test(part)
}

/** Whether a sentence is about what the headlines are about: two of its words stand in them. */
export function isOnTopic(text: string, { topic }: Known): boolean {
  let shared = 0
  // Names and stems are alike across the languages of one script.
  for (const word of contentWords(text.slice(0, textMax), 'en')) if (topic.has(word)) shared += 1
  return shared >= 2
}

const textMax = 2_000
const pointsBack =
  /\b(?:founded (?:in|by)|was (?:founded|created|established|started) (?:in|by)|is (?:an?|the) (?:\p{L}+[ -]){0,4}(?:company|firm|vendor|project|tool|library|framework|platform|service|database|language|distribution|editor|provider|maker|protocol|standard|organization|foundation|group|gang|family)\b|(?:last|previous|prior) (?:week|month|year|spring|summer|fall|autumn|winter|decade|quarter)|years? ago|months? ago|earlier this (?:year|month)|back in |in the past|historically|previously|originally|formerly|at the time|since (?:january|february|march|april|may|june|july|august|september|october|november|december)|as (?:we )?(?:previously )?reported|we reported|first reported (?:by|on|in)|according to its website|has long|over the years|for (?:years|decades))/iu
