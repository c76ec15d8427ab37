/** An id with those that its own record calls the same. */
export type Named = { readonly id: string; readonly aliases: readonly string[] }

/**
 * All ids that mean one vulnerability, over all records of a document: A is B and B is C make A, B and C one. Answers for
 * each record the ids beside its own, CVE first, then by name.
 * `joinedAliases([{ id: 'GHSA-1', aliases: ['CVE-1'] }, { id: 'PYSEC-1', aliases: ['CVE-1'] }])` → [CVE-1, PYSEC-1], [CVE-1, GHSA-1]
 */
export function joinedAliases(records: readonly Named[]): readonly (readonly string[])[] {
  const parents = new Map<string, string>()
  for (const { id, aliases } of records) for (const alias of [id, ...aliases]) join(parents, id, alias)
  const groups = Map.groupBy(parents.keys(), (id) => rootOf(parents, id))
  for (const group of groups.values()) group.sort(byRegister)
  return records.map(({ id }) =>
    (groups.get(rootOf(parents, id)) ?? [])
      .slice(0, aliasesMax + 1)
      .filter((alias) => alias !== id)
      .slice(0, aliasesMax),
  )
}

/** A record that names more joins what does not belong together. */
const aliasesMax = 50

function join(parents: Map<string, string>, one: string, other: string): void {
  if (!parents.has(one)) parents.set(one, one)
  if (!parents.has(other)) parents.set(other, other)
  parents.set(rootOf(parents, other), rootOf(parents, one))
}

function rootOf(parents: Map<string, string>, id: string): string {
  let root = id
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next
  // The way is kept short, so that a long chain is walked once.
  for (let at = id; at !== root; ) {
    const next = parents.get(at) ?? root
    parents.set(at, root)
    at = next
  }
  return root
}

function byRegister(a: string, b: string): number {
  return Number(b.startsWith('CVE-')) - Number(a.startsWith('CVE-')) || (a < b ? -1 : 1)
}
