import type { PackedSource } from '#core/beats/read-sources.ts'
import { idOf } from '#core/model/ids.ts'
import { feedAddress } from './sample-address.ts'
import type { SampleData } from './sample-data.ts'

/** The sample’s sources as a source pack would give them; `origin` as in `sampleSite`. */
export function sampleSources(data: SampleData, origin: string | undefined): PackedSource[] {
  const outlets = new Map<string, PackedSource['outlet']>()
  return data.sources.map((entry) => {
    const { outlet: name, host, role, title, sections, language } = entry
    const outletId = idOf('outlet', host)
    const outlet = outlets.get(outletId) ?? { id: outletId, name, hosts: [host], role }
    outlets.set(outletId, outlet)
    const target = feedAddress(entry, origin)
    return { source: { id: idOf('source', 'feed', target), kind: 'feed', target, title, outletId, role, sections, language }, outlet }
  })
}
