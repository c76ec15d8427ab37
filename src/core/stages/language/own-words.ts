import type { Language } from '../../languages/language.ts'

/** The whole words that give a language away beside its stop words: those of its telltales, and the names of its months. */
export function ownWordsOf({ telltales, monthNames }: Language): readonly string[] {
  return [...[...telltales].filter((entry) => !isPart(entry)), ...monthNames.flat().filter(isWholeMonth)]
}

const isPart = (entry: string): boolean => entry.startsWith('-') || entry.endsWith('-')

/** Short forms of months are cut: they show nothing of a language’s endings, and stand in many. */
const isWholeMonth = (name: string): boolean => name.length > 4
