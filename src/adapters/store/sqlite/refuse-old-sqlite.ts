import { refusal } from './refusal.ts'

/** The first SQLite without the WAL-reset bug, in which two connections that write at the same moment damage the file. */
const versionMin = [3, 51, 3] as const

/** Throws when this SQLite is older than 3.51.3, or says something that is no version. `refuseOldSqlite('3.49.2')` throws. */
export function refuseOldSqlite(version: string): void {
  const parts = /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : [0, 0, 0]
  const difference = versionMin.map((least, place) => (parts[place] ?? 0) - least).find((step) => step !== 0) ?? 0
  const why = `It is SQLite ${version}; 3.51.3 is the oldest that is safe.`
  if (difference < 0) throw refusal({ code: 'store/old-sqlite', at: `SQLite ${version}`, why })
}
