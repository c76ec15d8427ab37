import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'

let paper: OpenPaper
let browser: Browser
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([openPaper(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await paper?.[Symbol.asyncDispose]()
})

const secondDay = 'open-source/2026-03-03/'

/** The second day’s edition, which is full, in a window and a store of its own. */
async function onPage(read: (page: Page) => Promise<void>, size = { width: 1280, height: 900 }): Promise<void> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  await page.goto(paper.address + secondDay)
  await read(page)
  await context.close()
}

// What runs in the page is given as text: the tests’ own types know no document.
const focused = (page: Page) => page.evaluate<string | undefined>('document.activeElement.dataset.story')
const storyIds = (page: Page) =>
  page.evaluate<string[]>("[...document.querySelectorAll('main [data-story]')].map((each) => each.dataset.story)")

describe('keys for reading', () => {
  test('j and k go from story to story, g g to the top, G to the last one', () =>
    onPage(async (page) => {
      const ids = await storyIds(page)
      expect(ids.length).toBeGreaterThan(10)
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(ids[0])
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(ids[1])
      await page.keyboard.press('k')
      expect(await focused(page)).toBe(ids[0])
      await page.keyboard.press('G')
      expect(await focused(page)).toBe(ids.at(-1))
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(ids.at(-1))
      await page.keyboard.press('g')
      await page.keyboard.press('g')
      expect(await page.evaluate('scrollY')).toBe(0)
    }))

  test('h and l go from section to section, and j from there to its first story', () =>
    onPage(async (page) => {
      const heading = () => page.evaluate<string | undefined>("document.activeElement.closest('h2')?.textContent")
      await page.keyboard.press('j')
      await page.keyboard.press('l')
      const first = await heading()
      expect(first).toBeTruthy()
      await page.keyboard.press('l')
      expect(await heading()).not.toBe(first)
      await page.keyboard.press('h')
      expect(await heading()).toBe(first)
      for (let count = 0; count < 20 && (await heading()) !== 'Security'; count += 1) await page.keyboard.press('l')
      await page.keyboard.press('j')
      expect(await page.evaluate("document.activeElement.closest('section')?.querySelector('h2').textContent")).toBe('Security')
    }))

  test('o opens the story in focus', () =>
    onPage(async (page) => {
      await page.keyboard.press('j')
      const id = await focused(page)
      await Promise.all([page.waitForURL(`**/story/${id}`), page.keyboard.press('o')])
    }))

  test('a full stop shows the evidence of the first sentence, then of the next; Escape closes it and the focus stays', () =>
    onPage(async (page) => {
      await page.keyboard.press('j')
      const id = await focused(page)
      const shown = new Set<number>()
      for (let count = 0; count < 3; count += 1) {
        await page.keyboard.press('.')
        const note = page.locator('#evidence-note')
        expect(await note.isVisible()).toBe(true)
        expect(await note.locator('a').count()).toBe(1)
        shown.add(
          await page.evaluate<number>(`[...document.querySelectorAll('[data-story] a[href^="#e-"]')].indexOf(document.activeElement)`),
        )
      }
      expect([...shown]).toEqual([0, 1, 2])
      await page.keyboard.press('Escape')
      expect(await page.locator('#evidence-note').count()).toBe(0)
      expect(await page.evaluate("document.activeElement.closest('[data-story]').dataset.story")).toBe(id)
    }))

  test('m marks a story as read for this browser, and takes the mark away', () =>
    onPage(async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('m')
      expect(await page.locator('.is-read').count()).toBeGreaterThan(0)
      expect(await page.locator('[role=status]').textContent()).toContain('Marked as read')
      await page.reload()
      expect(await page.locator('.is-read .read-word').first().textContent()).toBe('Read. ')
      await page.keyboard.press('j')
      await page.keyboard.press('m')
      expect(await page.locator('.is-read').count()).toBe(0)
      await page.locator('#toast button').click()
      expect(await page.locator('.is-read').count()).toBeGreaterThan(0)
    }))

  test('a question mark lists every key in a dialog that gives the focus back, and there they can be turned off', () =>
    onPage(async (page) => {
      await page.keyboard.press('j')
      const id = await focused(page)
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name: 'Keys for reading' })
      expect(await dialog.locator('dt').allTextContents()).toEqual(expect.arrayContaining(['j ', 'g g ', 'Esc']))
      await page.keyboard.press('j')
      await page.keyboard.press('Escape')
      expect(await dialog.isVisible()).toBe(false)
      expect(await focused(page)).toBe(id)
      await page.keyboard.press('?')
      await dialog.getByRole('checkbox').uncheck()
      await dialog.getByRole('button', { name: 'Close' }).click()
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(id)
      await page.getByRole('button', { name: 'Keys for reading' }).click()
      expect(await dialog.isVisible()).toBe(true)
    }))

  test('nothing happens while somebody types, or with Control, Alt or Meta', () =>
    onPage(async (page) => {
      await page.keyboard.press('j')
      const id = await focused(page)
      for (const key of ['Control+j', 'Alt+j', 'Meta+j']) await page.keyboard.press(key)
      expect(await focused(page)).toBe(id)
      await page.goto(`${paper.address}search`)
      await page.keyboard.press('/')
      await page.keyboard.type('j/k?m')
      expect(await page.locator('input[name=q]').first().inputValue()).toBe('j/k?m')
    }))
})

describe('a citation', () => {
  test('shows its passage on a click, in place; a second click or Escape closes it', () =>
    onPage(async (page) => {
      const cite = page.locator('.others a[href^="#e-"]').last()
      await cite.click()
      const note = page.locator('#evidence-note')
      expect(await note.isVisible()).toBe(true)
      expect(await cite.getAttribute('aria-expanded')).toBe('true')
      expect(page.url()).toBe(paper.address + secondDay)
      const [box, width] = [await note.boundingBox(), page.viewportSize()?.width ?? 0]
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true)
      await cite.click()
      expect(await note.count()).toBe(0)
      await cite.click()
      await page.keyboard.press('Escape')
      expect(await note.count()).toBe(0)
    }))

  test('fits a window of 320 px, and lies over everything', () =>
    onPage(
      async (page) => {
        for (const cite of (await page.locator('main a[href^="#e-"]').all()).slice(0, 12)) {
          await cite.click()
          const box = await page.locator('#evidence-note').boundingBox()
          expect(box !== null && box.x >= 0 && box.x + box.width <= 320).toBe(true)
          const isOnTop = await page.evaluate(`(() => {
            const note = document.getElementById('evidence-note')
            const { left, top, width } = note.getBoundingClientRect()
            return note.contains(document.elementFromPoint(left + width / 2, Math.max(top + 8, 1)))
          })()`)
          expect(isOnTop).toBe(true)
          // The note may lie over the next citation.
          await page.keyboard.press('Escape')
        }
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      },
      { width: 320, height: 700 },
    ))

  test('opens when it is reached by keyboard, and Tab goes on into the passage’s link', () =>
    onPage(async (page) => {
      await page.locator('.lead a[href^="#e-"]').first().focus()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      expect(await page.locator('#evidence-note').isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      expect(await page.evaluate("document.activeElement.closest('#evidence-note') !== null")).toBe(true)
    }))

  test(
    'and the list of keys have none of axe’s findings',
    () =>
      onPage(async (page) => {
        await page.keyboard.press('j')
        await page.keyboard.press('m')
        await page.keyboard.press('.')
        const found = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
        expect(await page.locator('#evidence-note').isVisible()).toBe(true)
        expect(await found()).toEqual([])
        await page.keyboard.press('?')
        expect(await found()).toEqual([])
      }),
    60_000,
  )

  test('is a link to the evidence on the page where there are no scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(paper.address + secondDay)
    const cite = page.locator('.lead a[href^="#e-"]').first()
    const hash = await cite.getAttribute('href')
    await cite.click()
    expect(new URL(page.url()).hash).toBe(hash)
    expect(await page.locator(`.evidence [id="${hash?.slice(1)}"]`).isVisible()).toBe(true)
    await context.close()
  })
})

describe('the front page', () => {
  test('says how many stories are new since this browser read the paper last, and nothing to a new reader', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${paper.address}open-source/2026-03-02/`)
    expect(await page.locator('#last-read').innerText()).toBe('')
    const key = "'headwater:read:open-source'"
    await page.evaluate(`localStorage.setItem(${key}, JSON.stringify({ ...JSON.parse(localStorage.getItem(${key})), at: 0 }))`)
    await page.goto(paper.address + secondDay)
    expect(await page.locator('#last-read').innerText()).toMatch(/^\d+ stories new since you last read$/)
    await page.locator('#last-read a').click()
    expect(page.url()).toMatch(/\/since\?edition=/)
    await context.close()
  })

  test('is painted in half a second and never moves', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    // The first request of a process also loads the code of the page.
    await page.goto(paper.address + secondDay)
    await page.evaluate(`localStorage.setItem('headwater:marked', ${JSON.stringify(JSON.stringify(await storyIds(page)))})`)
    await page.goto(paper.address + secondDay)
    const measured = await page.evaluate<{ readonly paintMs: number; readonly shift: number }>(`new Promise((tell) => {
      let [paintMs, shift] = [0, 0]
      new PerformanceObserver((list) => { paintMs = list.getEntries().at(-1).startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => tell({ paintMs, shift }), 500)
    })`)
    expect(measured.shift).toBe(0)
    expect(measured.paintMs).toBeGreaterThan(0)
    expect(measured.paintMs).toBeLessThan(500)
    await context.close()
  })
})
