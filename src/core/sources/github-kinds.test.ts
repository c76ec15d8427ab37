import { describe, expect, test } from 'vitest'
import type { Source, SourceState } from '../model/source.ts'
import { sourceKindOf, sourceKinds } from './registry.ts'

function kindsAt(address: string): readonly string[] {
  return sourceKinds.flatMap(({ kind, targetOf }) => {
    const target = targetOf?.(address)
    return target === undefined ? [] : [`${kind} ${target}`]
  })
}

function planned(kind: string, target: string, state?: SourceState): string {
  const source: Source = { id: 's', kind, target, title: 'T', outletId: 'o', role: 'primary', sections: [], addedAt: 1_779_958_800_000 }
  return sourceKindOf(kind).plan(source, state).url
}

describe('what stands at an address of GitHub', () => {
  test('is everything at the front page of a repository', () => {
    const all = ['advisories', 'discussions', 'issues', 'releases', 'tags'].map((name) => `github-${name} Tarn/lamp`)
    expect(kindsAt('https://github.com/Tarn/lamp')).toEqual(all)
    expect(kindsAt('http://www.github.com/Tarn/lamp.git/')).toEqual(all)
  })

  test.each([
    ['https://github.com/tarn/lamp/releases', ['github-releases tarn/lamp']],
    ['https://github.com/tarn/lamp/releases.atom', ['github-releases tarn/lamp']],
    ['https://github.com/tarn/lamp/releases/tag/v1', ['github-releases tarn/lamp']],
    ['https://github.com/tarn/lamp/tags', ['github-tags tarn/lamp']],
    ['https://github.com/tarn/lamp/issues?q=x', ['github-issues tarn/lamp']],
    ['https://github.com/tarn/lamp/security/advisories', ['github-advisories tarn/lamp']],
    ['https://github.com/tarn/lamp/discussions/3', ['github-discussions tarn/lamp']],
    ['https://github.com/orgs/tarn/discussions', ['github-discussions orgs/tarn']],
    ['https://api.github.com/repos/tarn/lamp/tags?per_page=9', ['github-tags https://api.github.com/repos/tarn/lamp/tags?per_page=9']],
    ['https://github.com/advisories?query=type%3Areviewed+ecosystem%3Anpm', ['ghsa npm']],
    ['https://github.com/advisories', ['ghsa all']],
    ['https://api.github.com/advisories?type=malware', ['ghsa https://api.github.com/advisories?type=malware']],
    ['https://osv.dev/vulnerability/GO-2026-1', ['osv https://api.osv.dev/v1/vulns/GO-2026-1']],
    ['https://nvd.nist.gov/vuln/search', ['nvd recent']],
    ['https://github.com/tarn/lamp/commits', []],
    ['https://github.com/tarn', []],
    ['https://github.com/features/actions', []],
    ['https://gist.github.com/tarn/lamp', []],
    ['tarn/lamp', []],
  ])('is known by it: %s', (address, kinds) => expect(kindsAt(address)).toEqual(kinds))
})

test.each([
  ['github-releases', 'tarn/lamp', 'https://github.com/tarn/lamp/releases.atom'],
  ['github-releases', 'https://api.github.com/repos/tarn/lamp/releases', 'https://api.github.com/repos/tarn/lamp/releases'],
  ['github-tags', 'tarn/lamp', 'https://github.com/tarn/lamp/tags.atom'],
  ['github-discussions', 'orgs/tarn', 'https://github.com/orgs/tarn/discussions.atom'],
  ['github-issues', 'tarn/lamp', 'https://api.github.com/repos/tarn/lamp/issues?state=all&sort=updated&direction=desc&per_page=50'],
  ['ghsa', 'npm', 'https://api.github.com/advisories?ecosystem=npm&sort=published&direction=desc&per_page=50'],
  ['ghsa', 'all', 'https://api.github.com/advisories?sort=published&direction=desc&per_page=50'],
])('%s asks for %s at %s', (kind, target, url) => expect(planned(kind, target)).toBe(url))

test('NVD is asked for what was published since three days before the last good fetch', () => {
  const api = 'https://services.nvd.nist.gov/rest/json/cves/2.0'
  const window = 'pubStartDate=2026-05-25T00:00:00.000&pubEndDate=2026-09-21T00:00:00.000'
  expect(planned('nvd', 'recent')).toBe(`${api}?${window}`)
  expect(planned('nvd', `${api}?keywordSearch=lamp`)).toBe(`${api}?keywordSearch=lamp&${window}`)
  const state: SourceState = { sourceId: 's', nextAt: 0, itemCount: 0, newCount: 0, strikes: 0, isRetired: false, okAt: 1_780_045_200_000 }
  expect(planned('nvd', 'recent', state)).toContain('pubStartDate=2026-05-26T')
  expect(planned('nvd', `${api}?cveId=CVE-2026-1`)).toBe(`${api}?cveId=CVE-2026-1`)
})
