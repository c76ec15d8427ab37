import type { Words } from '../../beats/split-words.ts'

/**
 * Whether a title only says what a thing is: its name and its kind, as projects describe themselves. Of 29 such titles that readers
 * passed on in six labelled days two mattered: the code of a known house, and a report that calls itself an update. English only.
 * `describesItself(splitWords('Tarn – a small kernel for lamps'))` → true
 */
export function describesItself({ raw }: Words): boolean {
  return descriptionPattern.test(raw)
}

/** A name of at most three words, what joins it to its description, and how one begins. */
const descriptionPattern = /^(?:show hn: )?(?:[^\s:–—]{1,40} ){0,2}[^\s:–—]{1,40}(?:: | [–—-] | is )(?:an?|the|open[ -]source) /
