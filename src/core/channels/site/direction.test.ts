import { describe, expect, it } from 'vitest'
import { edition } from '../../../../test/fixtures/channels/edition.ts'
import type { Edition } from '../../model/edition.ts'
import { markupOf } from '../markup.ts'
import { citesHtml, langOf } from './claims.ts'
import { directionOf, isolated } from './direction.ts'
import { serverPages } from './page-context.ts'
import { editionPage } from './pages/edition-page.ts'

describe('the writing direction', () => {
  it('is known of a language, and of a language in another script', () => {
    expect(['ar', 'he', 'fa-IR', 'ur', 'az-Arab', 'en', 'zh', 'ar-Latn', 'und'].map(directionOf)).toEqual([
      ...['rtl', 'rtl', 'rtl', 'rtl', 'rtl'],
      ...['ltr', 'ltr', 'ltr', 'ltr'],
    ])
  })

  it('stands beside the language where it is the other one', () => {
    const marked = (language: string, own: string): string => {
      const mark = langOf(language, { language: own })
      return mark === undefined ? '' : markupOf(mark)
    }
    expect(marked('ar', 'en')).toBe(' lang="ar" dir="rtl"')
    expect(marked('es', 'en')).toBe(' lang="es"')
    expect(marked('en', 'he')).toBe(' lang="en" dir="ltr"')
    expect(marked('und', 'en')).toBe(' dir="auto"')
    expect(marked('en', 'en')).toBe('')
  })

  it('of a page is the one of its edition', () => {
    const mirrored: Edition = { ...edition, language: 'he' }
    expect(editionPage(mirrored, serverPages('0'))).toContain('<html lang="he" dir="rtl">')
    expect(editionPage(edition, serverPages('0'))).toContain('<html lang="en">')
  })

  it('of an outlet’s name does not reach the date behind it', () => {
    expect(markupOf(isolated('עיתון'))).toBe('<bdi>עיתון</bdi>')
    expect(markupOf(isolated('El Faro Digital'))).toBe('El Faro Digital')
    const [claim] = edition.top.map(({ headline }) => headline)
    const cited = claim?.citations[0]
    if (claim === undefined || cited?.kind !== 'passage') throw new Error('the lead story cites a passage')
    const html = markupOf(citesHtml({ ...claim, citations: [{ ...cited, outletName: 'עיתון' }] }, edition))
    expect(html).toMatch(/<bdi>עיתון<\/bdi>, \d/)
  })
})
