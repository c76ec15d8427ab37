import { describe, expect, it } from 'vitest'
import { edition } from '../../../../test/fixtures/channels/edition.ts'
import { siteFront } from './site.ts'

const security = { ...edition, id: 'edition-security0001', beat: 'security', beatTitle: 'Security' }
const archive = {
  language: 'en',
  beats: [
    { id: 'open-source', title: 'Open source', rows: [{ ...edition, title: 'Owls return' }] },
    { id: 'security', title: 'Security', rows: [{ ...security, title: 'Foxes return' }] },
    { id: 'ai', title: 'AI', rows: [] },
  ],
}
const { files } = siteFront({ beats: [[edition], [security]], archive }, { baseUrl: 'https://paper.example/', version: '0.0.0' })
const bodyOf = (path: string): string => String(files.find((file) => file.path === path)?.body)

describe('a folder of several beats', () => {
  it('has a page, a feed and the dates of each that has an edition', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'index.html',
      'archive.html',
      'open-source/index.html',
      'open-source/feed.atom',
      'open-source/feed.json',
      'open-source/calendar.ics',
      'security/index.html',
      'security/feed.atom',
      'security/feed.json',
      'security/calendar.ics',
      'style.css',
    ])
  })

  it('leads from each of them to the others', () => {
    expect(bodyOf('index.html')).toContain('href="security/index.html"')
    expect(bodyOf('security/index.html')).toContain('href="../index.html"')
    expect(bodyOf('index.html')).not.toContain('ai/index.html')
  })
})
