import { getPublicSuffix } from 'tldts'
import type { Primary } from '../../model/story.ts'
import { isAtHost } from '../../text/address.ts'

/**
 * What a host publishes by office: standards, courts, governments, papers, advisories. Undefined for everybody else.
 * `officeOf('arxiv.org')` → `paper`
 */
export function officeOf(host: string): Primary['kind'] | undefined {
  for (const [kind, hosts] of offices) if (hosts.some((name) => isAtHost(host, name))) return kind
  const suffix = getPublicSuffix(host) ?? ''
  return /^(?:gov|mil|int)$|^(?:gov|gob|gouv|go|govt|gc|gub|admin|mil)\.[a-z]{2}$|^gov$/.test(suffix) || host.endsWith('.gc.ca')
    ? 'official'
    : undefined
}

const offices: readonly (readonly [Primary['kind'], readonly string[]])[] = [
  [
    'advisory',
    [
      'cve.org',
      'nvd.nist.gov',
      'osv.dev',
      'openwall.com',
      'security-tracker.debian.org',
      'kb.cert.org',
      'access.redhat.com',
      'zerodayinitiative.com',
      'jvn.jp',
      'jpcert.or.jp',
      'cert.at',
      'cert.pl',
      'cert.europa.eu',
      'ccb.belgium.be',
      'ncsc.nl',
    ],
  ],
  [
    'paper',
    [
      'arxiv.org',
      'doi.org',
      'dl.acm.org',
      'usenix.org',
      'biorxiv.org',
      'medrxiv.org',
      'eprint.iacr.org',
      'openreview.net',
      'aclanthology.org',
      'zenodo.org',
      'ssrn.com',
      'proceedings.mlr.press',
      'ieeexplore.ieee.org',
      'hal.science',
      'jmlr.org',
      'link.springer.com',
      'neurips.cc',
      'osf.io',
      'plos.org',
      'pnas.org',
      'sciencedirect.com',
      'techrxiv.org',
    ],
  ],
  [
    'official',
    [
      'europa.eu',
      'gov.uk',
      'bund.de',
      'admin.ch',
      'gouv.fr',
      'bundestag.de',
      'parliament.uk',
      'curia.europa.eu',
      'courtlistener.com',
      'supremecourt.gov',
      'coe.int',
      'who.int',
      'un.org',
      'oecd.org',
      'ietf.org',
      'rfc-editor.org',
      'w3.org',
      'whatwg.org',
      'iso.org',
      'ecma-international.org',
      'tc39.es',
      'unicode.org',
      'iana.org',
      'icann.org',
      'open-std.org',
      'etsi.org',
      'bverfg.de',
      'judiciary.uk',
      'supremecourt.uk',
      'cnil.fr',
      'ico.org.uk',
      'politie.nl',
      'hkexnews.hk',
    ],
  ],
]
