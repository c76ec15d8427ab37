import { type Meaning, pairKey, type Run, writings } from './writings.ts'

type OnMeaning = (meaning: Meaning, from: number, to: number) => void
type OnName = (name: string) => void

/**
 * Finds what a run of Han and kana, with simplified characters, holds: the longest writing at each place. A run of kana
 * that no table knows is taken for a name.
 */
export function searchRun(run: string, onMeaning: OnMeaning, onName: OnName): void {
  for (let at = 0; at < run.length - 1; ) {
    const match = writings.runs.get(pairKey(run, at))?.find((one) => run.startsWith(one.writing, at) && isWhole(one, run, at))
    if (match) {
      onMeaning(match.meaning, at, at + match.writing.length)
      at += match.writing.length
      continue
    }
    const kana = kanaAt(run, at)
    if (kana.length >= kanaNameMin) onName(kana)
    at += Math.max(1, kana.length)
  }
}

const kanaNameMin = 4
/** Short kana names stand inside longer words: `メタ` in `メタル`. */
const kanaWholeMax = 4

function isWhole({ writing, isKana }: Run, run: string, at: number): boolean {
  if (!isKana || writing.length > kanaWholeMax) return true
  return !isKatakana(run.charCodeAt(at - 1)) && !isKatakana(run.charCodeAt(at + writing.length))
}

function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc
}

/** Up to a word that a table knows, because kana words are written together. */
function kanaAt(run: string, from: number): string {
  let end = from
  while (end < run.length && isKatakana(run.charCodeAt(end))) end += 1
  return run.slice(from, end)
}

/** Finds what a Hangul word holds: writings from its start, and those that follow at once; what is left may be an ending. */
export function searchHangul(word: string, onMeaning: OnMeaning, onName: OnName): void {
  let at = 0
  while (at < word.length - 1) {
    const match = writings.runs.get(pairKey(word, at))?.find(({ writing }) => word.startsWith(writing, at))
    if (!match) break
    onMeaning(match.meaning, at, at + match.writing.length)
    at += match.writing.length
  }
  if (at > 0) return
  const syllable = writings.syllables.get(word.charAt(0))
  if (syllable && particles.has(word.slice(1))) onMeaning(syllable, 0, 1)
  const name = withoutParticle(word)
  if (name.length >= hangulNameMin) onName(name)
}

const hangulNameMin = 3
const particles = new Set(['', ...'은 는 이 가 을 를 의 에 와 과 도 로 으로 에서 에게 부터 까지 만 용'.split(' ')])

function withoutParticle(word: string): string {
  for (const length of [2, 1])
    if (word.length - length >= hangulNameMin && particles.has(word.slice(-length))) return word.slice(0, -length)
  return word
}
