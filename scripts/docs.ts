// Writes docs/reference/ from the tables in the code; with --check it writes nothing and fails when a page is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { settings } from '#app/config/settings.ts'
import { commands } from '#cli/commands.ts'
import { beatKeys, partKeys } from '#core/beats/beat-keys.ts'
import { limitTable } from '#core/limits.ts'
import { failures } from '#core/model/failure.ts'
import { leaveOutReasons, otherReasons } from '#core/model/reason.ts'
import { sourceKinds } from '#core/sources/registry.ts'
import { apiReference } from '#server/api/reference.ts'
import { routes } from '#server/routes.ts'

const folder = fileURLToPath(new URL('../docs/reference/', import.meta.url))
const pages: Readonly<Record<string, string>> = {
  'api.md': api(),
  'beats.md': beats(),
  'cli.md': cli(),
  'config.md': config(),
  'decisions.md': decisions(),
  'failures.md': failuresPage(),
  'limits.md': limitsPage(),
  'sources.md': sourcesPage(),
}

const isCheck = process.argv.includes('--check')
mkdirSync(folder, { recursive: true })
const stale = Object.entries(pages).filter(([name, text]) => !existsSync(folder + name) || readFileSync(folder + name, 'utf8') !== text)
if (!isCheck) for (const [name, text] of stale) writeFileSync(folder + name, text)
if (isCheck && stale.length > 0) {
  console.error(`docs: stale pages in docs/reference: ${stale.map(([name]) => name).join(', ')}; run "npm run docs"`)
  process.exitCode = 1
} else console.log(`docs: ${Object.keys(pages).length} reference pages, ${isCheck ? 'all up to date' : `${stale.length} written`}`)

function page(title: string, intro: string, body: string): string {
  return `<!-- Made by npm run docs from the code; edit the table, not this page. -->\n\n# ${title}\n\n${intro}\n\n${body.trim()}\n`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function api(): string {
  const { groups, shapes } = apiReference(routes, 'http://127.0.0.1:4500/')
  const parts = groups.map(({ tag, entries }) => {
    const told = entries.map(({ method, path, title, about, who, fields, example, shape }) => {
      const rows = fields.map(({ name, where, takes, isNeeded }) => [`\`${name}\``, where, takes, isNeeded ? 'yes' : 'no'])
      const taken = rows.length === 0 ? [] : [table(['field', 'in', 'takes', 'needed'], rows)]
      const words = [`${title.replace(/[.]$/, '')}.`, about, `For ${who}.`].filter((part) => part !== '').join(' ')
      return [`### ${method} ${path}`, words, ...taken, `    ${example}`, fenced(shape)].join('\n\n')
    })
    return [`## ${tag}`, ...told].join('\n\n')
  })
  const common = shapes.map(({ name, words }) => `### ${name}\n\n${fenced(words)}`)
  const intro =
    'What programs can ask of the server, as JSON; [the guide](../guides/api.md) says how. A running desk shows this page at `/api` and the same for programs at `/api/openapi.json` (OpenAPI 3.1).'
  return page('API', intro, [...parts, '## Shapes', ...common].join('\n\n'))
}

function fenced(words: string): string {
  return `\`\`\`text\n${words}\n\`\`\``
}

function beats(): string {
  const rows = Object.entries(beatKeys).map(([key, { holds, does, isNeeded }]) => [
    `\`${key}\``,
    holds,
    does,
    isNeeded ? 'yes' : 'no',
    Object.hasOwn(partKeys, key) ? 'yes' : 'no',
  ])
  const intro =
    'Every key of a beat file (src/core/beats/beat-schema.ts). [The guide](../guides/beats.md) says how to make one; `headwater beat check` tells every mistake in one at once.'
  return page('Beat files', intro, table(['key', 'what it holds', 'what it does', 'needed', 'in a part'], rows))
}

function cli(): string {
  const body = commands.map((command) => {
    const options = command.options.map((option) => `- \`${option.flags}\`: ${option.doc}`).join('\n')
    const examples = command.examples.map((example) => `    ${example}`).join('\n')
    const heading = `## headwater ${command.name} ${command.args}`.trimEnd()
    const summary = `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`
    return [heading, summary, options, examples].filter((part) => part !== '').join('\n\n')
  })
  return page(
    'Commands',
    'Exit codes: 0 done, 1 failed, 2 a mistake in what was typed or configured, 3 another desk holds the place.',
    body.join('\n\n'),
  )
}

function config(): string {
  const rows = settings.map(({ key, env, type, oneOf, fallback, doc, since }) => {
    const shown = Array.isArray(fallback) ? `[${fallback.join(', ')}]` : String(fallback)
    return [`\`${key}\``, `\`${env}\``, oneOf === undefined ? type : oneOf.join(' or '), `\`${shown}\``, doc, since]
  })
  const example =
    'A file `headwater.yaml` where the desk is started, or the one that `--config` names:\n\n    server:\n      port: 8080\n    fetch:\n      contact: desk@yourhost.example\n    edition:\n      at: "07:30"\n      zone: Europe/Berlin'
  const intro = `Flags go before environment variables, these before the file, the file before the defaults. Every mistake is listed at once.\n\n${example}`
  return page('Settings', intro, table(['key', 'environment', 'type', 'default', 'what it does', 'since'], rows))
}

function decisions(): string {
  const rows = (list: Readonly<Record<string, string>>): string =>
    table(
      ['code', 'meaning'],
      Object.entries(list).map(([code, text]) => [`\`${code}\``, text]),
    )
  return page(
    'Reasons',
    'Every decision of a stage carries one of these.',
    `## Why an item is left out\n\n${rows(leaveOutReasons)}\n\n## Other decisions\n\n${rows(otherReasons)}`,
  )
}

function failuresPage(): string {
  const rows = Object.entries(failures).map(([code, { title, retry, fix }]) => [
    `\`${code}\``,
    title,
    retry === 'later' ? 'tried again' : 'not tried again',
    fix,
  ])
  return page(
    'Failures of the world',
    'A failure is a value with a code: stored with its source, shown in `headwater doctor` and in the edition.',
    table(['code', 'what', 'then', 'what to do'], rows),
  )
}

function limitsPage(): string {
  const rows = Object.entries(limitTable).map(([name, { value, unit, why }]) => [
    `\`${name}\``,
    `${value.toLocaleString('en')} ${unit}`,
    why,
  ])
  return page('Limits', 'Everything that comes from outside has a limit (src/core/limits.ts).', table(['limit', 'value', 'why'], rows))
}

function sourcesPage(): string {
  const rows = sourceKinds.map(({ kind, title, example, role, options = {} }) => [
    `\`${kind}\``,
    title,
    `\`${example}\``,
    role ?? 'learned from its items',
    Object.entries(options)
      .map(([name, doc]) => `\`${name}\`: ${doc}`)
      .join('; ') || '–',
  ])
  const intro = 'Every kind of source (src/core/sources/registry.ts). [What can be a source](../guides/sources.md) says more of each.'
  return page('Kinds of sources', intro, table(['kind', 'what', 'example', 'role', 'options'], rows))
}
