import { type Language, wordSet } from './language.ts'

/** Any language we know nothing of: no stop words, only abbreviations that many share. */
export const undetermined: Language = {
  tag: 'und',
  name: 'Undetermined',
  stopWords: new Set(),
  abbreviations: wordSet('dr prof st no nr vol etc vs ca mr mrs ms inc ltd co e.g i.e u.s'),
  monthNames: [],
  letters: '',
  telltales: new Set(),
}
