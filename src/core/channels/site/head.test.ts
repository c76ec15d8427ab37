import { describe, expect, it } from 'vitest'
import { edition, quietEdition } from '../../../../test/fixtures/channels/edition.ts'
import type { Brief, Edition } from '../../model/edition.ts'
import { filePages, serverPages } from './page-context.ts'
import { editionPage } from './pages/edition-page.ts'
import { sectionPage } from './pages/section-page.ts'
import { storyPage } from './pages/story-page.ts'

const context = { ...serverPages('0', [{ id: 'open-source', title: 'Open source' }]), baseUrl: 'https://paper.example/' }
const [lead] = edition.top
if (lead === undefined) throw new Error('the edition has a lead story')
const feedsIn = (page: string): readonly string[] =>
  [...page.matchAll(/<link rel="alternate"[^>]* href="([^"]+)"/g)].map((match) => match[1] ?? '')

describe('the head of a page', () => {
  it('tells its own address, what it is about, and no picture', () => {
    const page = editionPage(edition, context)
    expect(page).toContain(`<link rel="canonical" href="https://paper.example/open-source/${edition.date}/">`)
    expect(page).toMatch(/<meta name="description" property="og:description" content="[^"]{20,}">/)
    expect(page).not.toContain('og:image')
    expect(editionPage(quietEdition, context)).toMatch(/og:description" content="A day without news/)
  })

  it('tells no address where nobody knows from where it is read', () => {
    expect(editionPage(edition, filePages('index.html', '0'))).not.toContain('canonical')
  })

  it('announces the feeds of what it tells: of the beat, the section, the story', () => {
    expect(feedsIn(editionPage(edition, context))).toEqual(['/open-source/feed.atom', '/open-source/feed.json'])
    const section = sectionPage({ section: { id: 'ai', title: 'AI' }, latest: edition, earlier: [] }, context)
    expect(feedsIn(section)).toHaveLength(4)
    expect(
      feedsIn(section)
        .slice(2)
        .every((path) => path.includes('ai')),
    ).toBe(true)
    const story = storyPage({ brief: lead, edition, told: [edition] }, context)
    expect(feedsIn(story)).toContain(`/story/${lead.storyId}/feed.atom`)
  })
})

describe('a machine’s words', () => {
  const model = { model: 'stub <1>', asked: 1, reused: 0, fellBack: 0, withheld: 0, tokensIn: 1, tokensOut: 1, notes: [] }
  const worded: Brief = { ...lead, claims: lead.claims.map((claim) => ({ ...claim, wording: 'model' })) }
  const machine: Edition = { ...edition, model, top: [worded, ...edition.top.slice(1)] }

  it('are called so on the page of the edition and on that of the story', () => {
    const words = /Machine-written: the language model stub &lt;1&gt; worded \w+ sentences? of this/
    expect(editionPage(machine, context)).toMatch(words)
    expect(storyPage({ brief: worded, edition: machine, told: [machine] }, context)).toMatch(words)
  })

  it('are not claimed of a story that has none, nor of an edition whose model worded nothing', () => {
    const [, other] = machine.top
    if (other === undefined) throw new Error('the edition has a second story')
    expect(storyPage({ brief: other, edition: machine, told: [machine] }, context)).not.toContain('Machine-written')
    expect(editionPage({ ...edition, model }, context)).not.toContain('Machine-written')
  })
})
