import { hasVerb } from './has-verb.ts'
import { isCutTitle, isRecordTitle } from './is-telling.ts'

/**
 * How well a headline tells, beside others of its story: it says what happened, with names; it asks nothing, lures with nothing and
 * is nobody’s opinion. `headlineWorth('What to know about the Tarn flaw', 'en')` is less than that of `Flaw in Tarn exposes servers`.
 */
export function headlineWorth(title: string, language: string): number {
  const words = title.split(/\s+/).length
  const shape = [isRecordTitle(title) ? -3 : 0, isCutTitle(title) ? -1.5 : 0, title.length > longChars ? -0.4 : 0]
  const marks = [/[?？]$/u.test(title) ? -1.5 : 0, /[!！]$/u.test(title) ? -0.3 : 0, /\d/.test(title) ? 0.15 : 0]
  const inEnglish =
    language === 'en'
      ? [
          words < telledWordsMin ? -1 : 0,
          hasVerb(title) ? 0.5 : 0,
          // In a headline of small letters a capital is a name.
          isSmall(title) && /\s\p{Lu}\p{L}/u.test(title) ? 0.3 : 0,
          nobody.test(title) ? -0.2 : 0,
          asks.test(title) ? -1.5 : 0,
          lists.test(title) ? -1.5 : 0,
          lures.test(title) ? -1 : 0,
          speaks.test(title) ? -0.8 : 0,
          mocks.test(title) ? -1 : 0,
          label.test(title) ? -1 : 0,
          sold.test(title) ? -0.8 : 0,
          gathers.test(title) ? -1 : 0,
          /^[^:]{1,30}: /.test(title) ? -0.25 : 0,
        ]
      : []
  return [...shape, ...marks, ...inEnglish].reduce((sum, part) => sum + part, 0)
}

/** Whether most words of a headline begin small: no headline in Title Case. */
function isSmall(title: string): boolean {
  const words = title.match(/\p{L}{4,}/gu) ?? []
  return words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length / 2
}

const longChars = 110
// Who it is stands in another headline.
const nobody =
  /^(?:organizations|companies|researchers|experts|hackers|attackers|users|developers|millions|thousands|two|three|several|many|some)\b/iu
const telledWordsMin = 4
const asks = /^(?:how|why|what|who|when|where|should|could|can|will|would|is|are|does|do|did|has|have)\b/iu
const lists =
  /^(?:the )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a dozen)(?: [\p{L}-]+){0,3} (?:ways|things|reasons|tips|tools|best|lessons|steps|facts|takeaways|questions|alternatives|examples)\b|^best\b|^top \d/iu
const lures =
  /\b(?:you won['’]t believe|here['’]s|this is why|that['’]s why|everything (?:you|we) (?:need|know)|what (?:to|you|we) (?:know|need)|explained|secret to|the truth about|nobody is talking|no one is talking|will blow|shocking|jaw-dropping|insane|mind-blowing|a closer look|deep dive|behind the scenes)\b|^(?:meet|inside|introducing|say hello)\b/iu
const speaks = /\b(?:I|I['’]m|[Mm]y|[Ww]e|[Oo]urs?|[Yy]ou|[Yy]our)\b|^(?:opinion|op-ed|review|hands-on|editorial|comment|column)\b/u
// A seller’s shelf: that the thing is there at all is the news.
const sold = /\bavailable (?:on|in|at|from|via|through)\b/iu
// It tells of several things, and names the one at hand by the way.
const gathers = /\b(?:bulletin|newsletter|recap|round-?up|week in review)\b|^the (?:download|week)\b|\band more$/iu
// The writer’s temper is no part of what happened.
const mocks = /\b(?:stupid|dumb|idiot\p{L}*|insane|hilarious|ridiculous|pathetic|damn|fuck\p{L}*|shit\p{L}*|bullshit|wtf)\b/iu
const label =
  /^(?:an? )?(?:update|updates|announcement|statement|notes?|thoughts|perils|introduction|preparing|journey|changing|announcing|presenting)\b/iu
