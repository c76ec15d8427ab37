import { expect, it } from 'vitest'
import { refuseOldSqlite } from './refuse-old-sqlite.ts'

it.each(['3.51.2', '3.49.2', '3.7.0', '2.99.99', '3.50.99', '', '3.53', 'undefined', '3.53.4-beta'])('refuses SQLite %j', (version) => {
  expect(() => refuseOldSqlite(version)).toThrow(/SQLite[\s\S]*3\.51\.3[\s\S]*fix:/)
})

it.each(['3.51.3', '3.51.10', '3.52.0', '3.53.4', '4.0.0', '10.0.0'])('takes SQLite %s', (version) => {
  expect(() => refuseOldSqlite(version)).not.toThrow()
})
