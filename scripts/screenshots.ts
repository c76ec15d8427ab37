// Makes the pictures of the README from the built-in sample: the front page by day and by night, a story, trends, what was left out:
//   node scripts/screenshots.ts [folder]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { loadSample } from '#app/sample/load-sample.ts'
import { openBrowser } from '../test/browser/open-browser.ts'
import { openPaper } from '../test/browser/open-paper.ts'
import { smallPng } from './small-png.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/pictures', import.meta.url))
const day = '2026-03-03'

type Picture = { readonly name: string; readonly path: string; readonly height: number; readonly colorScheme: 'light' | 'dark' }

mkdirSync(folder, { recursive: true })
await using paper = await openPaper({}, loadSample())
const [lead] = (await paper.desk.store.edition('open-source', day))?.top ?? []
if (lead === undefined) throw new Error(`the sample has an edition of ${day} with a lead story`)
const pictures: readonly Picture[] = [
  { name: 'front', path: `open-source/${day}/`, height: 1150, colorScheme: 'light' },
  { name: 'front-dark', path: `open-source/${day}/`, height: 1150, colorScheme: 'dark' },
  { name: 'story', path: `story/${lead.storyId}`, height: 1150, colorScheme: 'light' },
  { name: 'trends', path: 'trends', height: 900, colorScheme: 'light' },
  { name: 'left-out', path: `left-out/open-source/${day}`, height: 1000, colorScheme: 'light' },
]
const browser = await openBrowser()
try {
  for (const picture of pictures) await take(browser, picture)
} finally {
  await browser.close()
}

/** One page from its top, as wide as a small screen, in a store of its own: nothing was read before. */
async function take(browser: Browser, { name, path, height, colorScheme }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height },
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(paper.address + path, { waitUntil: 'networkidle' })
  const file = join(folder, `${name}.png`)
  const picture = smallPng(await page.screenshot())
  writeFileSync(file, picture)
  await context.close()
  console.log(`${file}  ${Math.round(picture.length / 1024)} kB`)
}
