import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Input, inputOf, type TargetName } from './input.ts'

const fixtures = join(import.meta.dirname, '../test/fixtures')

/** Where the corpus of a target lies: one input a file, as `inputOf` reads it. */
function corpusFolder(target: TargetName): string {
  return join(import.meta.dirname, 'corpus', target)
}

/** The inputs fuzzing begins with: the corpus of the target and what the tests’ fixtures hold for it, in a fixed order. */
export function seedsOf(target: TargetName): readonly Input[] {
  const corpus = namesIn(corpusFolder(target)).map((name) => inputOf(bytesIn(corpusFolder(target), name)))
  return [...corpus, ...fixturesOf[target]()].filter(({ body }) => body.length <= seedBytesMax)
}

/** Larger fixtures are slow to change and say no more. */
const seedBytesMax = 64 * 1024

const fixturesOf: Readonly<Record<TargetName, () => readonly Input[]>> = {
  read: () => captures('sources').map(({ name, head, body }) => ({ given: { kind: name.split('--')[0] ?? 'feed', ...head }, body })),
  extract: () => captures('extractors').map(({ head, body }) => ({ given: { contentType: 'text/html', ...head }, body })),
  language: () =>
    namesIn(join(fixtures, 'languages')).flatMap((name) =>
      ['text.txt', 'titles.txt']
        .filter((file) => existsSync(join(fixtures, 'languages', name, file)))
        .map((file) => ({ given: { tag: name.split('--')[0] ?? 'en' }, body: bytesIn(join(fixtures, 'languages', name), file) })),
    ),
  markup: () =>
    namesIn(join(fixtures, 'markup')).map((name) => ({ given: {}, body: bytesIn(join(fixtures, 'markup', name), 'lines.html') })),
}

type Captured = { readonly name: string; readonly head: Input['given']; readonly body: Uint8Array }

/** Folders with a `capture.*`, and with `head.json` where the capture came with something. */
function captures(folder: string): readonly Captured[] {
  return namesIn(join(fixtures, folder)).flatMap((name) => {
    const place = join(fixtures, folder, name)
    const file = readdirSync(place).find((entry) => entry.startsWith('capture.'))
    if (file === undefined) return []
    const head = existsSync(join(place, 'head.json')) ? JSON.parse(readFileSync(join(place, 'head.json'), 'utf8')) : {}
    const given = Object.entries(head).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])
    return [{ name, head: Object.fromEntries(given), body: bytesIn(place, file) }]
  })
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

function bytesIn(folder: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)))
}
