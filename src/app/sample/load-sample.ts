import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type SampleData, sampleData } from './sample-data.ts'

/** Reads the built-in sample: two days of invented news from invented outlets, beside this file. */
export function loadSample(): SampleData {
  return sampleData(contentOf('sources.yaml'), [contentOf('day-1.yaml'), contentOf('day-2.yaml')])
}

function contentOf(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}
