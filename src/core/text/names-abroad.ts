import { companiesAbroad } from './abroad/companies.ts'
import { peopleAbroad } from './abroad/people.ts'
import { placesAbroad } from './abroad/places.ts'

const standsAlone = /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,20}|\p{Script=Cyrillic}{4,20})$/u

/**
 * How Chinese, Japanese and Russian reports write names that others write in Latin letters, each writing with the name:
 * `英伟达` is nvidia. Of the tables in `abroad`, the writings that stand for themselves within a longer text.
 */
export const namesAbroad: Readonly<Record<string, string>> = Object.fromEntries(
  [companiesAbroad, peopleAbroad, placesAbroad].flatMap((table) =>
    Object.entries(table).flatMap(([name, writings]) =>
      writings
        .split(' ')
        .filter((writing) => standsAlone.test(writing))
        .map((writing) => [writing, name] as const),
    ),
  ),
)
