import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './tree.ts'

/** Wrong arrows between the layers and broken promises of the types, each planted in a copy of the layer's own settings; the compiler must refuse them. */
const planted = [
  {
    layer: 'core',
    code: "import { systemClock } from '#adapters/clock/system.ts'\nexport const x: unknown = systemClock",
    says: /TS6307|TS6059|TS2307/,
  },
  { layer: 'core', code: "export const x: unknown = fetch('https://a.example')", says: /TS2304/ },
  { layer: 'core', code: "import { readFileSync } from 'node:fs'\nexport const x: unknown = readFileSync", says: /TS2591|TS2307/ },
  { layer: 'ports', code: "import { line } from '#desk/line.ts'\nexport const x: unknown = line", says: /TS6307|TS6059/ },
  { layer: 'desk', code: "import { readFileSync } from 'node:fs'\nexport const x: unknown = readFileSync", says: /TS2591|TS2307/ },
  {
    layer: 'desk',
    code: "import { systemClock } from '#adapters/clock/system.ts'\nexport const x: unknown = systemClock",
    says: /TS6307|TS6059/,
  },
  { layer: 'adapters', code: "import { line } from '#desk/line.ts'\nexport const x: unknown = line", says: /TS6307|TS6059/ },
  // What the types themselves promise: a sentence without a citation, and a page nobody said who may read.
  {
    layer: 'desk',
    code: "import type { Claim } from '#core/model/edition.ts'\nexport const x: Claim = { id: 'a', text: 'b', language: 'en', citations: [] }",
    says: /TS2322/,
  },
  {
    layer: 'cli',
    code: "import type { Route } from '#server/route.ts'\nexport const x: Route = { path: '/', title: 'x', answer: async () => ({}) as never }",
    says: /TS2741/,
  },
  {
    layer: 'cli',
    code: "import type { Route } from '#server/route.ts'\nconst answer = async () => ({}) as never\nexport const x: Route = { path: '/', access: 'open', title: 'x', answer, takes: { from: 'own-page', take: answer } }",
    says: /TS2741.+access/,
  },
] as const

const tsc = `${root}/node_modules/typescript/bin/tsc`

describe('what may not be does not compile', () => {
  beforeAll(() => {
    const built = spawnSync(process.execPath, [tsc, '--build', 'src/tsconfig.json'], { cwd: root, encoding: 'utf8' })
    expect(built.stdout).toBe('')
  }, 60_000)
  afterAll(() => {
    rmSync(`${root}/.cache/planted`, { recursive: true, force: true })
  })

  it.each(planted.map((plant, at) => [`${plant.layer}: ${plant.code.split('\n')[0]}`, plant, at] as const))(
    '%s',
    (_name, { layer, code, says }, at) => {
      const folder = `${root}/.cache/planted/${at}`
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${folder}/planted.ts`, code)
      writeFileSync(
        `${folder}/tsconfig.json`,
        JSON.stringify({
          extends: `../../../src/${layer}/tsconfig.json`,
          compilerOptions: { noEmit: false, outDir: './out', rootDir: '../../..', tsBuildInfoFile: './out/info' },
          include: [
            './planted.ts',
            ...(layer === 'core'
              ? ['../../../src/core/platform.d.ts']
              : layer === 'ports' || layer === 'desk'
                ? [`../../../src/${layer}/platform.d.ts`]
                : []),
          ],
          references: referencesOf(layer).map((path) => ({ path: `../../../src/${path.slice(3)}` })),
        }),
      )
      const ran = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: root, encoding: 'utf8' })
      expect(ran.stdout).toMatch(says)
    },
  )
})

function referencesOf(layer: string): readonly string[] {
  const settings: { references: readonly { path: string }[] } = JSON.parse(readFileSync(`${root}/src/${layer}/tsconfig.json`, 'utf8'))
  return settings.references.map(({ path }) => path)
}
