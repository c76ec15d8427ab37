import { expect, test } from 'vitest'
import { kindOfDocument } from './kind-of-document.ts'

test.each([
  ['https://lamp.example/security/advisories/lsa-7', 'LSA-7', 'advisory'],
  ['https://msrc.lamp.example/update-guide/vulnerability/CVE-2026-1', '', 'advisory'],
  ['https://lamp.example/blog/x', 'Security update: CVE-2026-31111 in Wick', 'advisory'],
  ['https://lamp.example/releases/4.2', 'Wick 4.2', 'release'],
  ['https://lamp.example/blog/x', 'Wick 4.2.1 is out', 'release'],
  ['https://lamp.example/blog/x', 'Wick 4.2 release notes', 'release'],
  ['https://lamp.example/publications/lamps', 'Lamps that cite', 'paper'],
  ['https://lamp.example/blog/x', 'Wick model card', 'paper'],
  ['https://data.lamp.example/outages', 'Outages', 'data'],
  ['https://lamp.example/blog/x', 'Transparency report for 2026', 'data'],
  ['https://lamp.example/blog/wick-is-bright', 'Wick is bright', 'announcement'],
  ['https://lamp.example/blog/x', 'We released the lamps into the wild', 'announcement'],
  ['', 'No address', 'announcement'],
])('%s %s is %s', (url, title, kind) => expect(kindOfDocument({ url, title }, 'announcement')).toBe(kind))
