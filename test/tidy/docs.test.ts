import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '#cli/commands.ts'
import { line } from '#desk/line.ts'
import { projectFiles, readAll, root, textOf } from './tree.ts'

const files = readAll(projectFiles())

describe('docs/architecture.md', () => {
  const text = textOf('docs/architecture.md')

  it('names every folder of src', () => {
    const folders = readdirSync(`${root}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((folder) => folder.name).filter((name) => !text.includes(`\`${name}\``) && !text.includes(`src/${name}`))).toEqual(
      [],
    )
  })

  it('draws the line as desk/line.ts has it', () => {
    const diagram = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
    const drawn = [...diagram.matchAll(/^\s*(\w+)\["?(?:<b>)?(\w+)/gm)].map(([, , name]) => name)
    expect(drawn.filter((name) => line.some((step) => step.name === name))).toEqual(line.map((step) => step.name))
  })

  it('links to files that are there', () => {
    expect(brokenLinks('docs/architecture.md')).toEqual([])
  })
})

describe('the documents', () => {
  it('give every noun of the model a line in the glossary', () => {
    const glossary = textOf('docs/glossary.md')
    const nouns = files
      .filter((file) => file.path.startsWith('src/core/model/') && !file.path.endsWith('.test.ts'))
      .flatMap((file) => [...file.text.matchAll(/^export type (\w+)/gm)].map(([, name = '']) => name))
    expect(nouns.filter((noun) => !new RegExp(`\\b${noun}\\b`).test(glossary))).toEqual([])
  })

  it('keep no type in the glossary that has gone from the code', () => {
    const words = [...textOf('docs/glossary.md').matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      cell.split(',').map((word) => word.trim()),
    )
    const code = files.filter((file) => /^src\/.*\.ts$/.test(file.path)).map((file) => file.text)
    // Words of two capitals are names of types; the others are also said in prose only.
    const types = words.filter((word) => /^[A-Z][a-z]+[A-Z]\w+$/.test(word))
    expect(types.length).toBeGreaterThan(20)
    expect(types.filter((type) => !code.some((text) => new RegExp(`\\b${type}\\b`).test(text)))).toEqual([])
  })

  it('number the decision records without gaps, each with a status', () => {
    const records = files.filter((file) => /^docs\/decisions\/\d{4}-/.test(file.path)).sort((a, b) => a.path.localeCompare(b.path))
    expect(records.map((file) => Number(file.path.slice(15, 19)))).toEqual(records.map((_, at) => at + 1))
    expect(records.filter((file) => !/^Status: (?:accepted|superseded by \d{4})/m.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('hold no link to a file that is not there', () => {
    const pages = files.filter((file) => /\.md$/.test(file.path) && !file.path.startsWith('test/'))
    expect(pages.flatMap((file) => brokenLinks(file.path))).toEqual([])
  })

  it('tell the two commands in the README, as CI runs them', () => {
    const readme = textOf('README.md')
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
    expect(textOf('.ci/run')).toContain('npm ci && npm test')
  })

  it('name only commands there are in the README', () => {
    const rows = [...textOf('README.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, command = '']) => command)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => !commands.some(({ name }) => row === name || row.startsWith(`${name} `)))).toEqual([])
  })

  it('keep AGENTS.md within 60 lines', () => {
    expect(textOf('AGENTS.md').split('\n').length).toBeLessThanOrEqual(60)
  })
})

function brokenLinks(path: string): readonly string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const known = new Set(files.map((file) => file.path))
  const links = [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  return links
    .map((target) => new URL(target, `file:///${folder}`).pathname.slice(1))
    .filter((target) => !known.has(target) && ![...known].some((file) => file.startsWith(target.replace(/\/?$/, '/'))))
    .map((target) => `${path} → ${target}`)
}
