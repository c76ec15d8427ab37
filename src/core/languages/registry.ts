import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import type { Language } from './language.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import { undetermined } from './und.ts'
import { chinese } from './zh.ts'

/** All languages the desk knows; the last is for every other. */
export const languages: readonly Language[] = [
  german,
  english,
  spanish,
  french,
  italian,
  japanese,
  dutch,
  portuguese,
  russian,
  chinese,
  undetermined,
]

/** What is known of a language by its tag, region and script passed over: `languageOf('pt-BR')` → Portuguese; `und` for one we do not know. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  return byTag.get(primary) ?? undetermined
}

const byTag: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.tag, language]))
