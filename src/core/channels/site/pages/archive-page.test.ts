import { describe, expect, it } from 'vitest'
import { addressesOf, idsOf } from '../../../../../test/fixtures/channels/reading.ts'
import { filePages, serverPages } from '../page-context.ts'
import { type Archive, archivePage } from './archive-page.ts'

const row = (beat: string, date: string, number: number) => ({ beat, date, number, title: `News of ${date}`, isSample: false })
const archive: Archive = {
  language: 'en',
  beats: [
    {
      id: 'open-source',
      title: 'Open source',
      rows: [row('open-source', '2026-06-01', 3), row('open-source', '2026-05-31', 2), row('open-source', '2025-12-31', 1)],
    },
    { id: 'security', title: 'Security', rows: [row('security', '2026-05-31', 1)] },
  ],
}

describe('the archive', () => {
  it('shows the asked month alone, with ways to every other month', () => {
    const page = archivePage({ ...archive, month: '2026-05' }, serverPages('0'))
    expect(page).toContain('News of 2026-05-31')
    expect(page).not.toContain('News of 2026-06-01')
    const { links } = addressesOf(page)
    expect(links).toEqual(
      expect.arrayContaining(['/archive?month=2026-06', '/archive?month=2025-12', '/archive?beat=security&month=2026-05']),
    )
  })

  it('leads from a day of the calendar to its one edition, or to its place in the list where there are several', () => {
    const all = archivePage({ ...archive, month: '2026-05' }, serverPages('0'))
    expect(all).toContain('<a href="#d-2026-05-31" aria-label="Sunday, 31 May 2026">31</a>')
    expect(idsOf(all)).toContain('d-2026-05-31')
    const one = archivePage({ ...archive, month: '2026-05', beat: 'security' }, serverPages('0'))
    expect(one).toContain('<a href="/security/2026-05-31/" aria-label="Sunday, 31 May 2026">31</a>')
    expect(one).not.toContain('/open-source/2026-05-31/')
  })

  it('holds every month where it is made once, with places to jump to', () => {
    const page = archivePage(archive, filePages('archive.html', '0'))
    for (const month of ['2026-06', '2026-05', '2025-12']) {
      expect(idsOf(page)).toContain(`m-${month}`)
      expect(addressesOf(page).links).toContain(`archive.html#m-${month}`)
    }
  })

  it('says that a month has no edition', () => {
    expect(archivePage({ ...archive, month: '2026-07' }, serverPages('0'))).toContain('No edition in this month.')
  })
})
