import { properNames } from './known-things.ts'

/** A name with a capital for each word, unless it has capitals or the world writes it without: `zig` → `Zig`, `curl` → `curl`. */
export function capitalizedName(name: string): string {
  const proper = properNames[name.toLowerCase()]
  if (proper !== undefined) return proper
  return /\p{Lu}/u.test(name) ? name : name.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
}
