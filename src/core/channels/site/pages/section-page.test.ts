import { describe, expect, it } from 'vitest'
import { edition } from '../../../../../test/fixtures/channels/edition.ts'
import { idsOf } from '../../../../../test/fixtures/channels/reading.ts'
import { addDays, dayMs } from '../../../model/instant.ts'
import { printedBriefs } from '../../../stages/compose/printed.ts'
import { serverPages } from '../page-context.ts'
import { sectionPage } from './section-page.ts'

const filled = edition.sections.find(({ briefs }) => briefs.length > 0)
if (filled === undefined) throw new Error('the edition has a section with stories')
const section = { id: filled.id, title: filled.title }
const context = serverPages('0')
const earlier = { ...edition, id: 'edition-before', date: addDays(edition.date, -1), cutOff: edition.cutOff - dayMs }
const storiesOf = (page: string): readonly string[] => [...page.matchAll(/data-story="([^"]+)"/g)].map((match) => match[1] ?? '')

describe('the page of a section', () => {
  it('tells every story of the section, wherever the edition printed it', () => {
    const expected = printedBriefs(edition).filter((brief) => brief.section === section.id)
    expect(storiesOf(sectionPage({ section, latest: edition, earlier: [] }, context))).toEqual(expected.map(({ storyId }) => storyId))
  })

  it('bears each sentence with a passage on the page', () => {
    const page = sectionPage({ section, latest: edition, earlier: [earlier] }, context)
    const ids = new Set(idsOf(page))
    const cited = [...page.matchAll(/href="#(e-[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((id) => !ids.has(id))).toEqual([])
  })

  it('lists a story of earlier editions once, under the last one that told it', () => {
    const older = { ...earlier, id: 'edition-older', date: addDays(edition.date, -2) }
    const page = sectionPage(
      { section, latest: { ...edition, top: [], sections: [], inBrief: [], continuing: [] }, earlier: [earlier, older] },
      context,
    )
    expect(new Set(storiesOf(page)).size).toBe(storiesOf(page).length)
    expect(page).toContain('Nothing of this section stands in the latest edition.')
    expect(page).toContain(`/${earlier.beat}/${earlier.date}/`)
    expect(page).not.toContain(`/${older.beat}/${older.date}/`)
  })
})
