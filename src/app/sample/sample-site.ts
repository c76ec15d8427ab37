import { feedPath } from './sample-address.ts'
import { referenceOf, type SampleData, type SampleItem, type SampleView } from './sample-data.ts'
import { sampleFeed } from './sample-feed.ts'
import { type ItemNow, itemAt } from './sample-now.ts'
import { samplePage } from './sample-page.ts'

export type SampleAnswer = { readonly status: number; readonly contentType: string; readonly body: string }

export type SampleSite = (path: string) => SampleAnswer | undefined

/**
 * The world of the sample as it stands at `view.now`: answers `/feeds/<source>.xml` (or `.json`) and `/pages/<host>/<slug>`,
 * undefined for paths it does not know.
 */
export function sampleSite(data: SampleData, view: SampleView): SampleSite {
  const items = data.days.flatMap((day) => day.items)
  const byReference = new Map(items.map((item) => [referenceOf(item), item]))
  const stand = (item: SampleItem): ItemNow => itemAt(item, byReference, view)
  const answers = new Map<string, () => SampleAnswer>()
  for (const source of data.sources) {
    answers.set(feedPath(source), () => {
      if (source.fault === 'status-500') return { status: 500, contentType: 'text/plain; charset=utf-8', body: 'Internal Server Error\n' }
      const shown = items.filter((item) => item.source === source && item.at <= view.now)
      return sampleFeed(source, shown.map(stand), view)
    })
  }
  for (const item of items) {
    if (item.at > view.now) continue
    answers.set(`/pages/${referenceOf(item)}`, () => samplePage(stand(item), view))
  }
  return (path) => answers.get(path)?.()
}
