import { foldedName, thingOf } from './thing-of.ts'
import { thingKinds } from './trend.ts'

/**
 * The keys a reader may mean by what was typed: a key itself, or a name in any writing, of whatever kind.
 * `wantedThing('Red Hat')` → `id:redhat`, `name:redhat`, `organization:redhat` …
 */
export function wantedThing(typed: string): readonly string[] {
  const lower = typed.trim().toLowerCase()
  if (thingKinds.some((kind) => lower.startsWith(`${kind}:`))) return [lower]
  const names = new Set([foldedName(typed), foldedName(thingOf(lower).name), lower.replaceAll(' ', '')])
  return [...names].flatMap((name) => thingKinds.map((kind) => `${kind}:${name}`))
}
