import type { PrimaryKind } from '../../model/story.ts'

/**
 * What a first-hand document is, by its address and headline, where more is known of it than whose it is: a security advisory, a
 * release, a paper, a table of data. What nothing says more about stays `plain`.
 * `kindOfDocument({ url: 'https://lamp.example/security/lsa-7', title: '' }, 'announcement')` → `advisory`
 */
export function kindOfDocument(document: { readonly url: string; readonly title: string }, plain: PrimaryKind): PrimaryKind {
  const { hostname, pathname } = URL.canParse(document.url) ? new URL(document.url) : { hostname: '', pathname: '' }
  const place = `${hostname}${pathname}`
  if (advisoryPlace.test(place) || advisoryTitle.test(document.title)) return 'advisory'
  if (releasePlace.test(pathname) || releaseTitle.test(document.title)) return 'release'
  if (paperPlace.test(place) || paperTitle.test(document.title)) return 'paper'
  if (dataPlace.test(place) || dataTitle.test(document.title)) return 'data'
  return plain
}

const advisoryPlace =
  /\/(?:security[/-](?:advisor|bulletin|update-guide|notice|alert)|advisor(?:y|ies)\b|psirt\b|vulnerabilit(?:y|ies)\/|securityadvisor|vuln\/detail)|^(?:msrc|psirt|sec|security)\.[a-z\d.-]{1,100}\/.{0,200}(?:cve-|advisor|bulletin|vulnerab)/i
const advisoryTitle =
  /\b(?:security (?:advisory|bulletin|notice|update|release)|vulnerability (?:advisory|disclosure|in\b)|CVE-\d{4}-\d{4,7})\b/i
const releasePlace = /\/(?:releases?|release-notes|relnotes|changelogs?|downloads?)\b/i
const releaseTitle =
  /\b(?:release notes|changelog|releas(?:e|es|ed|ing) v?\d|v?\d{1,4}(?:\.\d{1,6}){1,3}(?:\S{0,8}) (?:is |has been |now )?(?:released|available|out|here)\b|announcing \S{1,40} v?\d|\d{1,4}\.\d{1,6} released)/i
const paperPlace = /\/(?:publications?|papers?|whitepapers?|technical-reports?|preprints?)\/|paper\.pdf$/i
const paperTitle = /\b(?:technical report|white ?paper|preprint|system card|model card)\b/i
const dataPlace = /^(?:data|opendata|stats|statistics|status)\.|\/(?:datasets?|statistics|open-data)\//i
const dataTitle = /\b(?:dataset|data set|open data|survey results|transparency report|statistics)\b/i
