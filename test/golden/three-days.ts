import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type SampleData, sampleData } from '#app/sample/sample-data.ts'

type Day = { readonly items: readonly Item[] }
type Item = { readonly source: string; readonly slug: string; readonly edits?: readonly object[] }
type Edit = { readonly source: string; readonly slug: string }

const sample = new URL('../../src/app/sample/', import.meta.url)

/** The two days of the built-in sample and a third one, on which sources mend and take back what they said on the two before. */
export function threeDays(): SampleData {
  const days: readonly Day[] = ['day-1.yaml', 'day-2.yaml'].map((name) => read(new URL(name, sample)) as Day)
  const { edits, ...third } = read(new URL('day-3.yaml', import.meta.url)) as Day & { readonly edits: readonly Edit[] }
  const mended = days.map((day) => ({ ...day, items: day.items.map((item) => ({ ...item, edits: editsOf(item, edits) })) }))
  return sampleData(read(new URL('sources.yaml', sample)), [...mended, third])
}

function editsOf(item: Item, edits: readonly Edit[]): readonly object[] {
  const mine = edits.filter(({ source, slug }) => source === item.source && slug === item.slug)
  return [...(item.edits ?? []), ...mine.map(({ source: _, slug: __, ...edit }) => edit)]
}

function read(url: URL): unknown {
  return parse(readFileSync(url, 'utf8'))
}
