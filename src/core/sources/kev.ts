import { type AdvisoryReader, type GivenAdvisory, readAdvisories } from './advisory/read-advisories.ts'
import { dateOf } from './dates.ts'
import { htmlOf } from './feed/content.ts'
import { feed } from './feed.ts'
import { isRecord, type Json, textAt, textsAt } from './json-fields.ts'
import { rowsOf } from './json-rows.ts'
import { webAddress } from './links.ts'
import { plainText } from './plain-text.ts'
import { encoded } from './query.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/json'
const catalog = 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json'

const isCatalog = /^https:\/\/www\.cisa\.gov\/(?:known-exploited-vulnerabilities-catalog|sites\/default\/files\/feeds\/known_exploited)/

/** The catalog of vulnerabilities that are known to be exploited, kept by CISA (cisa.gov/known-exploited-vulnerabilities-catalog). */
export const kev: SourceKind = {
  kind: 'kev',
  title: 'Known exploited vulnerabilities (CISA)',
  example: catalog,
  role: 'primary',
  accept,
  targetOf: (typed) => (isCatalog.test(webAddress(typed) ?? '') ? catalog : undefined),
  plan: (source, state) => ({ ...feed.plan(source, state), accept }),
  read: (input) => readAdvisories(input, reader),
}

const reader: AdvisoryReader = {
  head: { title: 'Known exploited vulnerabilities (CISA)', link: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
  rowsOf: (value) =>
    isRecord(value) && textAt(value, 'catalogVersion') !== undefined && Array.isArray(value.vulnerabilities)
      ? rowsOf(value.vulnerabilities)
      : undefined,
  advisoryOf,
}

/** The catalog has no page for each record; its page shows one by its id. */
function advisoryOf(row: Json): GivenAdvisory | undefined {
  const id = textAt(row, 'cveID')?.trim()
  if (id === undefined) return undefined
  const [vendor, product] = [textAt(row, 'vendorProject'), textAt(row, 'product')]
  const text = [textAt(row, 'shortDescription'), textAt(row, 'requiredAction')].filter((part) => part !== undefined).join('\n\n')
  const name = textAt(row, 'vulnerabilityName')
  return {
    facts: {
      id,
      aliases: [],
      packages:
        product === undefined ? [] : [{ ecosystem: 'CPE', name: [vendor, product].filter(Boolean).join(':'), ranges: [], fixedIn: [] }],
    },
    url: `https://www.cisa.gov/known-exploited-vulnerabilities-catalog?field_cve=${encoded(id)}`,
    title: name === undefined ? id : `Known exploited: ${plainText(name, 'text')} (${id})`,
    html: htmlOf({ value: text, form: 'text' }),
    publishedAt: dateOf(textAt(row, 'dateAdded')),
    tags: [...textsAt(row, 'cwes'), ...(textAt(row, 'knownRansomwareCampaignUse') === 'Known' ? ['ransomware'] : [])],
  }
}
