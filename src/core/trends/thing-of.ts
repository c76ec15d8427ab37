import { organizations, properNames, writings } from './known-things.ts'
import type { Thing, ThingKind } from './trend.ts'

/**
 * What a name is by, whatever its case, blanks and hyphens: letters, digits and the marks that tell names apart.
 * `foldedName('Red Hat')` and `foldedName('RedHat')` → `redhat`; `foldedName('C++')` → `c++`
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')
}

/** A thing by its name: the writing that counts, its kind by the table of organizations. `thingOf('red hat')` → Red Hat, an organization */
export function thingOf(name: string, otherwise: ThingKind = 'project'): Thing {
  const base = name.replace(/(?<= )#$|\*$/, '').trim()
  const proper = canonical.get(foldedName(name)) ?? canonical.get(foldedName(base)) ?? base
  const fold = foldedName(proper)
  const kind = organizationFolds.has(fold) ? 'organization' : otherwise
  const lower = proper.toLowerCase()
  // A project may be called constructor, which every table of JavaScript seems to hold.
  const written = Object.hasOwn(properNames, lower) ? properNames[lower] : undefined
  return { key: `${kind}:${fold}`, kind, name: written ?? proper }
}

const organizationFolds = new Set(organizations.map(foldedName))

/** Folded writings to the writing that counts. */
const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(writings).flatMap(([proper, others]) => [proper, ...others].map((writing) => [foldedName(writing), proper] as const)),
)
