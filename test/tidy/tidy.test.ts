import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from './rules.ts'
import { projectFiles, readAll, root, textOf } from './tree.ts'

const files = readAll(projectFiles())

describe('the house is tidy', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(files.filter((file) => rule.applies(file.path)).flatMap(rule.offences)).toEqual([])
  })
})

/** Each offender says on its first line at which path it would stand: `at src/core/stages/x.ts`. */
const offenders = readdirSync(`${root}/test/tidy/offenders`).filter((name) => !name.startsWith('compile'))

describe('each rule has a planted offender that it finds', () => {
  const planted = offenders.map((name) => {
    const text = textOf(`test/tidy/offenders/${name}`)
    return { path: /at (\S+)/.exec(text.split('\n')[0] ?? '')?.[1] ?? '', text: text.slice(text.indexOf('\n') + 1), name }
  })
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    const found = planted.filter((file) => rule.applies(file.path)).filter((file) => rule.offences(file).length > 0)
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('registries list what their folders hold', () => {
  it.each([
    ['src/core/channels', /kind: '/],
    ['src/core/sources', /\bread: |\bread\(/],
    ['src/core/languages', /\btag: '/],
  ])('%s', (folder, isMember) => {
    const registry = textOf(`${folder}/registry.ts`)
    const members = files.filter(
      (file) => file.path.startsWith(`${folder}/`) && file.path.split('/').length === 4 && !/\.test\.ts$|registry\.ts$/.test(file.path),
    )
    const missing = members.filter(
      (file) => isMember.test(file.text) && /^export const \w+: (?:ChannelKind|SourceKind|Language) =/m.test(file.text),
    )
    expect(missing.length).toBeGreaterThan(0)
    expect(missing.filter((file) => !registry.includes(`./${file.path.split('/').at(-1)}`)).map((file) => file.path)).toEqual([])
  })
})

describe('the lockfile and package.json', () => {
  const manifest = JSON.parse(textOf('package.json'))

  it('pins every dependency exactly', () => {
    const ranges = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    expect(Object.entries(ranges).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })

  it('carries no download addresses and no install script that must run', () => {
    const lock = textOf('package-lock.json')
    expect(lock).not.toMatch(/"resolved": "http/)
    expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })

  it('gives every dependency a line in a decision record', () => {
    const records = files.filter((file) => file.path.startsWith('docs/decisions/')).map((file) => file.text)
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(names.filter((name) => !records.some((text) => text.includes(name)))).toEqual([])
  })
})
