import type { Beat } from '../../../model/beat.ts'
import type { Brief } from '../../../model/edition.ts'
import { foldedName } from '../../../trends/thing-of.ts'
import { thingsOfStory } from '../../../trends/things-of-story.ts'
import type { Thing } from '../../../trends/trend.ts'
import { bareArticle } from '../../bare-article.ts'
import { commonHappenings } from './happenings.ts'
import { namesIn } from './names-in.ts'

/** Something that several stories may have in common: a thing they name, or a kind of happening they are about. */
export type Trait = {
  readonly key: string
  readonly kind: Thing['kind'] | 'happening'
  /** A thing’s name; a kind of happening in the plural and in the singular. */
  readonly many: string
  readonly one: string
  readonly isRare: boolean
  /** So frequent that two stories with it have nothing in common. */
  readonly isWide: boolean
}

const reportsMax = 12

/**
 * The traits of a printed story by their keys: the named things of its headline and its reports’ titles, as the trends know
 * them, and the kinds of happenings its headline tells of, in general and at one place, such as a registry of
 * packages. Past stories are
 * read in the same way, from what their edition printed, so that counts can be compared.
 */
export function traitsOf(brief: Brief, beat: Beat): ReadonlyMap<string, Trait> {
  const things = thingsOf(brief, beat)
  return new Map([...things, ...mentionsOf(brief, things), ...happeningsOf(brief)].map((trait) => [trait.key, trait]))
}

function thingsOf(brief: Brief, beat: Beat): readonly Trait[] {
  const told = brief.claims.map(({ text }) => text).join(' ')
  const own = brief.reports.filter(({ relation }) => relation !== 'reprint').slice(0, reportsMax)
  const reports =
    own.length > 0
      ? own
      : [
          {
            articleId: brief.storyId,
            title: brief.headline.text,
            url: '',
            outletName: '',
            language: brief.headline.language,
            role: 'reporter' as const,
          },
        ]
  const articles = reports.map(({ articleId, outletName, title, url, language, role }, at) =>
    bareArticle({ id: articleId, source: outletName, title, url, lang: language, text: at === 0 ? told : '' }, { role }),
  )
  const { things } = thingsOfStory(articles, beat)
  return things.map(({ key, kind, name }) => ({ key, kind, many: name, one: name, isRare: false, isWide: true }))
}

/** Names that no table has: capitalized inside the sentences. Whether two stories share one is told only where their headlines say so. */
function mentionsOf({ headline, claims }: Brief, things: readonly Trait[]): readonly Trait[] {
  const folds = things.map(({ many }) => foldedName(many))
  const names = [headline, ...claims].flatMap(({ text, language }) => (language === 'en' ? namesIn(text) : []))
  return [...new Set(names)].flatMap((name) => {
    const fold = foldedName(name)
    if (name.length < nameCharsMin - 1 || folds.some((known) => known.includes(fold) || fold.includes(known))) return []
    return [{ key: `mention:${fold}`, kind: 'project' as const, many: name, one: name, isRare: false, isWide: true }]
  })
}

function happeningsOf(brief: Brief): readonly Trait[] {
  const { text, language } = brief.headline
  const reports = brief.reports.filter((report) => report.language === 'en' && report.relation !== 'reprint').map(({ title }) => title)
  const headlines = language === 'en' ? [text] : reports
  const told = [...headlines, ...reports, ...brief.claims.map((claim) => claim.text)].join(' ')
  return commonHappenings
    .filter(({ pattern, not }) => {
      const fits = (line: string): boolean => pattern.test(line) && not?.test(line) !== true
      // The headline names it, or most of those who report it do.
      return headlines.some(fits) || (reports.length >= reportsMin && reports.filter(fits).length > reports.length / 2)
    })
    .flatMap(({ id, many, one, isRare = false, isWide = false, places = [] }) => [
      { key: `happening:${id}`, kind: 'happening' as const, many, one, isRare, isWide },
      ...places
        .filter(({ pattern }) => pattern.test(told))
        .map((place) => ({ ...place, key: `happening:${id}/${place.id}`, kind: 'happening' as const, isRare: false, isWide: false })),
    ])
}

const reportsMin = 2

/** The names of campaigns and the like among some traits: what a later headline names in passing is then known by them. */
export function namesAmong(traits: Iterable<Trait>): readonly Trait[] {
  return [...traits].filter(({ kind, many }) => kind === 'name' && many.length >= nameCharsMin)
}

const nameCharsMin = 5

/** Those of some names that stand in a story’s sentences or in the title of a report, as whole words. */
export function namedIn(brief: Brief, names: readonly Trait[]): readonly Trait[] {
  const titles = brief.reports.slice(0, reportsMax).map(({ title }) => title)
  const line = [brief.headline.text, ...brief.claims.map(({ text }) => text), ...titles].join(' · ')
  return names.filter(({ many }) => {
    const at = line.indexOf(many)
    return at >= 0 && !letter.test(line.charAt(at - 1)) && !letter.test(line.charAt(at + many.length))
  })
}

const letter = /[\p{L}\p{N}-]/u
