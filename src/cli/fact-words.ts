import type { OutletFact } from '#core/model/outlet-fact.ts'

/** What is said of a host: `speaks for lamp and is primary` */
export function factWords({ owner, role }: Pick<OutletFact, 'owner' | 'role'>): string {
  return [...(owner === undefined ? [] : [`speaks for ${owner}`]), ...(role === undefined ? [] : [`is ${role}`])].join(' and ')
}
