import type { Source } from '#core/model/source.ts'

/** Where a source is collected from, in words: `feed https://a.example/feed`, `github-issues tarn/lamp (pulls=yes)`. */
export function placeWords({ kind, target, options = {} }: Pick<Source, 'kind' | 'target' | 'options'>): string {
  const told = Object.entries(options).map(([name, value]) => `${name}=${value}`)
  return `${kind} ${target}${told.length === 0 ? '' : ` (${told.join(', ')})`}`
}
