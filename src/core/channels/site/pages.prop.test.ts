import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editionOf, hostileAddress, hostileWords } from '../../../../test/fixtures/channels/hostile.ts'
import { addressesOf, strangersIn } from '../../../../test/fixtures/channels/reading.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { serverPages } from './page-context.ts'
import { archivePage } from './pages/archive-page.ts'
import { editionPage } from './pages/edition-page.ts'
import { howPage } from './pages/how-page.ts'
import { sectionPage } from './pages/section-page.ts'
import { storyPage } from './pages/story-page.ts'

const context = { ...serverPages('0', [{ id: 'open-source', title: 'Open source' }]), baseUrl: 'https://paper.example/' }

test('no word of a source becomes markup, a script or a turn of the writing direction on a page of the server', () => {
  fc.assert(
    fc.property(hostileWords, hostileAddress, (words, url) => {
      const edition = editionOf(words, url)
      const sections = edition.sections.map((section) => sectionPage({ section, latest: edition, earlier: [edition] }, context))
      const stories = printedBriefs(edition).map((brief) => storyPage({ brief, edition, told: [edition] }, context))
      const rows = [{ ...edition, title: words }]
      const archive = archivePage(
        { beats: [{ id: edition.beat, title: words, rows }], language: 'en', month: edition.date.slice(0, 7) },
        context,
      )
      for (const page of [editionPage(edition, context), howPage(edition, context), archive, ...sections, ...stories]) {
        // The scripts of the paper are the only ones.
        expect(strangersIn(page.replaceAll(/<script type="module" src="\/islands\/[a-z]+\.js"><\/script>/g, ''), 'text/html')).toEqual([])
        expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
        expect(addressesOf(page).links.filter((link) => !/^(https?:\/\/|#|\/)/.test(link))).toEqual([])
      }
    }),
    { seed: 20260528, numRuns: 40 },
  )
})
