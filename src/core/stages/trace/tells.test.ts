import { describe, expect, it } from 'vitest'
import { dayMs, instantOf } from '../../model/instant.ts'
import { bareArticle } from '../bare-article.ts'
import { caseOf } from './rules.ts'
import { tells } from './tells.ts'

const published = '2026-03-14T00:00:00Z'
const at = instantOf(published) ?? 0
const story = (...titles: readonly string[]) =>
  caseOf(
    titles.map((title, n) => bareArticle({ id: `${n}`, source: `s${n}`, url: `https://s${n}.example/a`, title, published })),
    [],
  )
const flaw = story('Lampworks fixes critical flaw in Wick gateway', 'Wick gateway flaw is fixed')

describe('a page tells a story', () => {
  it('when its headline and beginning hold most of what a headline says beside the owner’s name', () => {
    expect(tells({ title: 'Critical flaw in the Wick gateway', text: 'We have fixed it.' }, flaw, ['lampworks'])).toBe(
      'critical flaw wick gateway fix',
    )
  })

  it('when it names the record that a headline names', () => {
    expect(tells({ title: 'LSA-7', text: 'This is CVE-2026-31111.' }, story('Flaw CVE-2026-31111 fixed'), [])).toBe('CVE-2026-31111')
  })
})

describe('a page does not tell a story', () => {
  it.each([
    ['when only the owner is the same', 'Lampworks and the Lampworks way', 'Lampworks makes lamps.'],
    ['when one word is the same', 'The gateway of the future', 'It is bright.'],
    ['when it says what every announcement says', 'Introducing the latest release of our new platform', 'Announcing what is new.'],
    ['without a headline', '', 'Critical flaw in Wick gateway fixed.'],
  ])('%s', (_, title, text) => expect(tells({ title, text }, flaw, ['lampworks'])).toBeUndefined())

  it('of another version', () => {
    const release = story('Wick gateway 4.3 is out with faster starts')
    expect(tells({ title: 'Wick gateway 4.2 is out with faster starts', text: '' }, release, [])).toBeUndefined()
    expect(tells({ title: 'Wick gateway 4.3 with faster starts', text: '' }, release, [])).toBeDefined()
  })

  it('of another time', () => {
    const page = { title: 'Critical flaw in the Wick gateway', text: 'We have fixed it.' }
    expect(tells({ ...page, publishedAt: at - 11 * dayMs }, flaw, [])).toBeUndefined()
    expect(tells({ ...page, publishedAt: at + 4 * dayMs }, flaw, [])).toBeUndefined()
    expect(tells({ ...page, publishedAt: at - dayMs }, flaw, [])).toBeDefined()
  })
})
