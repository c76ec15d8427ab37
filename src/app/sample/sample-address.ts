import type { SampleReference, SampleSource } from './sample-data.ts'

/** The address of a page of the sample: its public one, or where the loopback server has it. */
export function pageAddress(reference: SampleReference, origin: string | undefined): string {
  return origin === undefined ? `https://${reference}` : `${origin}/pages/${reference}`
}

/** The address of a source’s feed; see `pageAddress`. */
export function feedAddress(source: SampleSource, origin: string | undefined): string {
  const path = feedPath(source)
  return origin === undefined ? `https://${source.host}${path}` : `${origin}${path}`
}

/** `/feeds/kernel-post.xml` */
export function feedPath(source: SampleSource): string {
  return `/feeds/${source.id}.${source.format === 'json' ? 'json' : 'xml'}`
}

/**
 * Where the site has a public address of the sample: `https://alder.example/keystone` → `/pages/alder.example/keystone`;
 * undefined for hosts outside `.example`.
 */
export function samplePath(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url?.hostname.endsWith('.example')) return undefined
  return url.pathname.startsWith('/feeds/') ? url.pathname : `/pages/${url.hostname}${url.pathname}`
}
