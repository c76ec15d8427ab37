import { writeFileSync } from 'node:fs'
import { icon } from '#core/channels/site/icon.ts'
import { openBrowser } from '../test/browser/open-browser.ts'

/** Draws the icons of the paper as pictures of dots, for systems that take no SVG: `node scripts/draw-icons.ts` */
const pictures = [
  { name: 'icon-192', size: 192, shape: 'round' },
  { name: 'icon-512', size: 512, shape: 'round' },
  { name: 'icon-maskable', size: 512, shape: 'full' },
] as const

const browser = await openBrowser()
for (const { name, size, shape } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const drawn = icon(shape).replace('width="512" height="512">', `width="${size}" height="${size}">`)
  await page.setContent(`<body style="margin:0">${drawn}</body>`)
  writeFileSync(new URL(`../src/server/icons/${name}.png`, import.meta.url), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
