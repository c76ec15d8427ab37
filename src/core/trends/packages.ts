import type { ItemFacts } from '../model/item-facts.ts'
import type { Thing } from './trend.ts'

const packagesMax = 5
const charsMax = 4_000

/**
 * The packages a report is about: those an advisory lists, and those its text names as one installs them (`npm install x`,
 * `pkg:npm/x`). More than five are a list and not a subject: then none.
 */
export function packagesOf(text: string, facts: ItemFacts | undefined): readonly Thing[] {
  const listed = facts?.is === 'advisory' ? facts.packages.map(({ ecosystem, name }) => packageThing(ecosystem, name)) : []
  const part = text.slice(0, charsMax)
  const written = patterns.flatMap(({ pattern, ecosystem }) =>
    [...part.matchAll(pattern)].flatMap((match) => {
      const name = match[2] ?? ''
      // “npm install will fetch …”: where words follow, only a name that is no word is one.
      const isProse = ecosystem !== undefined && !/[-\d@/_]/.test(name) && /^ ?\p{L}/u.test(part.slice(match.index + match[0].length))
      return isProse ? [] : [packageThing(ecosystem ?? match[1] ?? '', name)]
    }),
  )
  const things = [...new Map([...listed, ...written].map((thing) => [thing.key, thing])).values()]
  return things.length > packagesMax ? [] : things
}

/** `packageThing('PyPI', 'Lamp_Wick')` → `package:pypi/lamp-wick`. A distribution’s packages are of the distribution, not of its release. */
function packageThing(ecosystem: string, name: string): Thing {
  const registry = (registries[ecosystem.toLowerCase()] ?? ecosystem).split(':')[0] ?? ''
  const key = registry === 'PyPI' ? name.toLowerCase().replace(/[-_.]{1,10}/g, '-') : name.toLowerCase()
  return { key: `package:${registry.toLowerCase()}/${key}`, kind: 'package', name: `${name} (${registry})` }
}

const registries: Readonly<Record<string, string>> = {
  cargo: 'crates.io',
  composer: 'Packagist',
  gem: 'RubyGems',
  golang: 'Go',
  maven: 'Maven',
  npm: 'npm',
  nuget: 'NuGet',
  pip: 'PyPI',
  pypi: 'PyPI',
}

/** Names as registries allow them: they begin with a letter, and no flag or path is one. */
const patterns: readonly { readonly pattern: RegExp; readonly ecosystem?: string }[] = [
  { pattern: /\b(npm (?:install|i)|yarn add|pnpm add) ((?:@[a-z0-9][\w.-]{0,60}\/)?[a-z][\w.-]{0,80}\w)/g, ecosystem: 'npm' },
  { pattern: /\b(pipx? install) ([A-Za-z][\w.-]{0,80}\w)/g, ecosystem: 'PyPI' },
  { pattern: /\b(cargo (?:add|install)) ([a-z][\w-]{0,60}\w)/g, ecosystem: 'crates.io' },
  { pattern: /\bpkg:(npm|pypi|cargo|gem|golang|maven|nuget|composer)\/([\w.%/-]{1,120}\w)/g },
]
