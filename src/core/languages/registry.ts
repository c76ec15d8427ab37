import { afrikaans } from './af.ts'
import { arabic } from './ar.ts'
import { azerbaijani } from './az.ts'
import { belarusian } from './be.ts'
import { bulgarian } from './bg.ts'
import { bengali } from './bn.ts'
import { catalan } from './ca.ts'
import { czech } from './cs.ts'
import { welsh } from './cy.ts'
import { danish } from './da.ts'
import { german } from './de.ts'
import { greek } from './el.ts'
import { english } from './en.ts'
import { esperanto } from './eo.ts'
import { spanish } from './es.ts'
import { estonian } from './et.ts'
import { basque } from './eu.ts'
import { persian } from './fa.ts'
import { finnish } from './fi.ts'
import { french } from './fr.ts'
import { irish } from './ga.ts'
import { galician } from './gl.ts'
import { hebrew } from './he.ts'
import { hindi } from './hi.ts'
import { croatian } from './hr.ts'
import { hungarian } from './hu.ts'
import { indonesian } from './id.ts'
import { icelandic } from './is.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Language } from './language.ts'
import { lithuanian } from './lt.ts'
import { latvian } from './lv.ts'
import { macedonian } from './mk.ts'
import { marathi } from './mr.ts'
import { malay } from './ms.ts'
import { nepali } from './ne.ts'
import { dutch } from './nl.ts'
import { norwegian } from './no.ts'
import { polish } from './pl.ts'
import { portuguese } from './pt.ts'
import { romanian } from './ro.ts'
import { russian } from './ru.ts'
import { slovak } from './sk.ts'
import { slovenian } from './sl.ts'
import { albanian } from './sq.ts'
import { serbian } from './sr.ts'
import { swedish } from './sv.ts'
import { tagOf } from './tags.ts'
import { thai } from './th.ts'
import { turkish } from './tr.ts'
import { ukrainian } from './uk.ts'
import { undetermined } from './und.ts'
import { urdu } from './ur.ts'
import { vietnamese } from './vi.ts'
import { chinese } from './zh.ts'

/** All languages the desk knows; the last is for every other. */
export const languages: readonly Language[] = [
  afrikaans,
  arabic,
  azerbaijani,
  belarusian,
  bulgarian,
  bengali,
  catalan,
  czech,
  welsh,
  danish,
  german,
  greek,
  english,
  esperanto,
  spanish,
  estonian,
  basque,
  persian,
  finnish,
  french,
  irish,
  galician,
  hebrew,
  hindi,
  croatian,
  hungarian,
  indonesian,
  icelandic,
  italian,
  japanese,
  korean,
  lithuanian,
  latvian,
  macedonian,
  marathi,
  malay,
  nepali,
  dutch,
  norwegian,
  polish,
  portuguese,
  romanian,
  russian,
  slovak,
  slovenian,
  albanian,
  serbian,
  swedish,
  thai,
  turkish,
  ukrainian,
  urdu,
  vietnamese,
  chinese,
  undetermined,
]

/**
 * What is known of a language by its tag or another name of it, region and script passed over: `languageOf('pt-BR')` →
 * Portuguese, `languageOf('nb')` → Norwegian; `und` for one we do not know.
 */
export function languageOf(tag: string): Language {
  return byTag.get(tag) ?? byTag.get(tagOf(tag) ?? '') ?? undetermined
}

const byTag: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.tag, language]))
