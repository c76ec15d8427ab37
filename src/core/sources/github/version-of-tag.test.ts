import { expect, test } from 'vitest'
import { channelOf } from './channel-of.ts'
import { versionOfTag } from './version-of-tag.ts'

test.each([
  ['v1.2.3', '1.2.3'],
  ['V2.0', '2.0'],
  ['v2.0.0-rc.1', '2.0.0-rc.1'],
  ['2.0.0rc1', '2.0.0rc1'],
  ['v.1.2', '1.2'],
  ['1.2.3+build.5', '1.2.3+build.5'],
  ['release-1.2', '1.2'],
  ['release/1.2', '1.2'],
  ['releases/v1', '1'],
  ['lamp-8_9_1', '8.9.1'],
  ['lamp-v1.4', '1.4'],
  ['Lamp.1.4', '1.4'],
  ['REL_16_3', '16.3'],
  ['go1.22.3', '1.22.3'],
  ['b5678', 'b5678'],
  ['2026.11.0', '2026.11.0'],
  ['2026-11-20', '2026-11-20'],
  ['v20261120', '20261120'],
  ['nightly', 'nightly'],
  ['nightly-2026-05-28', 'nightly-2026-05-28'],
  ['weekly.2026-05-28', 'weekly.2026-05-28'],
  ['nightly-v0.1.0-nightly.58', '0.1.0-nightly.58'],
  ['v3_4_1', '3.4.1'],
  ['Lamp_1_1_1w', '1.1.1w'],
  ['lamp@1.2.3', '1.2.3'],
  ['lamp-3.0.RELEASE', '3.0.RELEASE'],
  ['', ''],
])('the tag %j of tarn/lamp is version %j', (tag, version) => expect(versionOfTag(tag, 'tarn/lamp')).toEqual({ version }))

test.each([
  ['@tarn/wick@1.2.3', '1.2.3', '@tarn/wick'],
  ['wick@1.2.3-beta.1', '1.2.3-beta.1', 'wick'],
  ['wick/v1.2.3', '1.2.3', 'wick'],
  ['sdk/wick/v0.4.0', '0.4.0', 'sdk/wick'],
  ['wick-v1.2.3', '1.2.3', 'wick'],
  ['lamp-util-0.7.12', '0.7.12', 'lamp-util'],
  ['log4j-2.17.0', '2.17.0', 'log4j'],
])('the tag %j of tarn/lamp is version %j of %j', (tag, version, part) => expect(versionOfTag(tag, 'tarn/lamp')).toEqual({ version, part }))

test.each([
  ['1.2.3', 'Lamp 1.2.3', '', 'stable'],
  ['2.0.0-rc.1', '', '', 'pre-release'],
  ['2.0.0rc1', '', '', 'pre-release'],
  ['2.0b3', '', '', 'pre-release'],
  ['3.0.0-M2', '', '', 'pre-release'],
  ['1.0', 'Lamp 1.0 Release Candidate', '', 'pre-release'],
  ['1.0', 'Preview of Lamp 1.0', '', 'pre-release'],
  ['1.0.dev3', '', '', 'pre-release'],
  ['1.0.dev20260528', '', '', 'nightly'],
  ['nightly-2026-05-28', '', '', 'nightly'],
  ['1.99.0-insider', '', '', 'nightly'],
  ['4.0-SNAPSHOT', '', '', 'nightly'],
  ['0.0.0-canary.12', '', '', 'nightly'],
  ['1.2.4', '', 'Mends CVE-2026-12345.', 'security'],
  ['1.2.4', 'Lamp 1.2.4 (security release)', '', 'security'],
  ['1.2.4', '', 'This fixes a remote vulnerability in the parser.', 'security'],
  ['1.2.4', '', 'There are no security fixes in it.', 'stable'],
  ['1.2.4', '', 'Fixes two security holes. Adds a security advisory page.', 'security'],
  ['1.2.4', '', 'Adds a page of security advisories.', 'stable'],
  ['master-1896b28', '', '', 'nightly'],
  ['16.0.0-next.5', '', '', 'pre-release'],
  ['8.4.1RC2', '', '', 'pre-release'],
  ['6.1-DEVELOPMENT-SNAPSHOT-2026-05-01-a', '', '', 'nightly'],
  ['1.2.4-beta', '', 'Mends CVE-2026-12345.', 'pre-release'],
  ['1.2', 'Developer guide, forced alphabet, betamax, search', 'preset', 'stable'],
  ['3.0', 'Lamp Dev Kit 3.0 with a tip of the day', '', 'stable'],
  ['2.0beta', '', '', 'pre-release'],
  ['20.0', 'Cedar', 'The Edge browser works again.', 'stable'],
])('version %j called %j with notes %j is %s', (version, title, notes, channel) =>
  expect(channelOf({ version, project: 'tarn/lamp', title, notes })).toBe(channel),
)

test('the host’s own mark counts more than words, but a build of the night is one whatever it is marked', () => {
  expect(channelOf({ version: '1.0', project: 'tarn/lamp', title: '', notes: '', isPreRelease: true })).toBe('pre-release')
  expect(channelOf({ version: '0.9-beta', project: 'tarn/lamp', title: '', notes: '', isPreRelease: false })).toBe('stable')
  expect(channelOf({ version: 'nightly', project: 'tarn/lamp', title: '', notes: '', isPreRelease: true })).toBe('nightly')
})

test('a repository made for nightly builds has nothing else', () => {
  expect(channelOf({ version: '1.0.3', project: 'tarn/nightly', title: '', notes: '' })).toBe('nightly')
  expect(channelOf({ version: '1.0.3', project: 'tarn/lamp-nightly', title: '', notes: '' })).toBe('nightly')
  expect(channelOf({ version: '1.0.3', project: 'nightlytarn/lamp', title: '', notes: '' })).toBe('stable')
})

test('a tag and notes made to be slow to read are not', () => {
  const began = performance.now()
  for (const piece of ['-', 'a-', 'v', '/', '@', '1_', 'security ', 'fixes a ', 'no ']) {
    versionOfTag(piece.repeat(50_000), 'tarn/lamp')
    channelOf({ version: piece.repeat(50_000), project: 'tarn/lamp', title: piece.repeat(50_000), notes: piece.repeat(50_000) })
  }
  expect(performance.now() - began).toBeLessThan(1_000)
})
