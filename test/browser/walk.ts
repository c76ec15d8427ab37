import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** How a page is looked at: the size of the window, the colors asked for, and whether scripts run. */
export type Look = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
  readonly isForced?: boolean
  readonly hasScripts: boolean
}

export const looks: readonly Look[] = [
  { name: 'light', width: 1280, height: 900, colorScheme: 'light', hasScripts: true },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark', hasScripts: true },
  { name: 'phone', width: 320, height: 640, colorScheme: 'light', hasScripts: true },
  { name: 'forced colors, no scripts', width: 768, height: 900, colorScheme: 'light', isForced: true, hasScripts: false },
]

export type Walked = {
  /** Paths that were opened, in order. */
  readonly paths: readonly string[]
  /** Paths of files, which are linked to and not looked at. */
  readonly files: readonly string[]
  /** What is wrong: a finding of axe, a request to elsewhere, a mistake of a script, a page wider than the window, a status. */
  readonly findings: readonly string[]
}

export type Walk = {
  readonly address: string
  readonly look: Look
  /** How many pages of one kind are opened at most: a hundred stories are one kind. */
  readonly ofKindMax: number
  /** Where it begins, beside the front page. */
  readonly starts: readonly string[]
  /** The address that signs the owner in, where the owner’s pages are to be walked too. */
  readonly signIn?: string
  /** Paths that are to answer with another status than 200. */
  readonly statuses?: Readonly<Record<string, number>>
}

/** Opens every page that links lead to from the front page, a few of each kind, and tells what is wrong with them. */
export async function walk(browser: Browser, { address, look, ofKindMax, starts, signIn, statuses = {} }: Walk): Promise<Walked> {
  const { origin } = new URL(address)
  const findings: string[] = []
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    forcedColors: look.isForced === true ? 'active' : 'none',
    serviceWorkers: 'block',
  })
  if (!look.hasScripts) await withoutScripts(context)
  watch(context, origin, findings)
  const page = await context.newPage()
  if (signIn !== undefined) await page.goto(signIn)
  const waiting = ['/', ...starts, ...Object.keys(statuses)]
  const known = new Set(waiting)
  const ofKind = new Map<string, number>()
  const paths: string[] = []
  const files = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const count = ofKind.get(kind) ?? 0
    if (count >= ofKindMax) continue
    ofKind.set(kind, count + 1)
    paths.push(path)
    findings.push(...(await findingsOn(page, origin + path, statuses[path] ?? 200)).map((finding) => `${look.name} ${path}: ${finding}`))
    for (const { path: next, isFile } of await linksOn(page, origin)) {
      if (isFile) files.add(next)
      else if (!known.has(next)) waiting.push(next)
      known.add(next)
    }
  }
  await context.close()
  return { paths, files: [...files], findings }
}

/** Ours never run. Turned off in the browser itself, axe could not run either. */
async function withoutScripts(context: BrowserContext): Promise<void> {
  await context.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
}

/** Every request and every mistake of a script, whichever page makes it. */
function watch(context: BrowserContext, origin: string, findings: string[]): void {
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) findings.push(`asks elsewhere: ${url}`)
  })
  context.on('weberror', (error) => findings.push(`a script fails: ${error.error().message}`))
  context.on('console', (message) => {
    // The status of the page itself is looked at where the page is.
    const isStatus = message.location().url === message.page()?.url() && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isStatus) findings.push(`${message.page()?.url() ?? 'a page'} complains: ${message.text()}`)
  })
}

async function findingsOn(page: Page, url: string, status: number): Promise<readonly string[]> {
  const answer = await page.goto(url)
  const findings: string[] = []
  if (answer?.status() !== status) findings.push(`answered ${answer?.status()}`)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  for (const { id, nodes } of violations) findings.push(`axe ${id}: ${nodes[0]?.html} (${nodes.length} times)`)
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  const window = page.viewportSize()?.width ?? width
  if (width > window) findings.push(`is ${width} px wide in a window of ${window} px`)
  return findings
}

type Link = { readonly path: string; readonly isFile: boolean }

/** What a page leads to: its links, what its forms ask for when nothing is typed, and what it loads or offers to programs. */
async function linksOn(page: Page, origin: string): Promise<readonly Link[]> {
  const linked = await page.evaluate<readonly { readonly href: string; readonly isFile: boolean }[]>(`[
    ...[...document.querySelectorAll('a[href]')].map((link) => ({ href: link.href, isFile: link.hasAttribute('download') })),
    ...[...document.querySelectorAll('form')].map((form) => ({ href: form.action.split('?')[0], isFile: false })),
    ...[...document.querySelectorAll('link[href], script[src], img[src]')].map((each) => ({ href: each.href ?? each.src, isFile: true })),
  ]`)
  return linked.flatMap(({ href, isFile }) => {
    const url = new URL(href)
    if (url.origin !== origin) return []
    return [{ path: url.pathname + url.search, isFile: isFile || !isPage(url.pathname) }]
  })
}

/** Files are not looked at in a browser: feeds, tables, calendars, books. */
function isPage(path: string): boolean {
  return !/\.(?:atom|json|jsonfeed|jsonl|csv|ics|md|txt|epub|opml|svg|xml|pub|minisig|webmanifest|html)$/.test(path)
}

/** `/story/story-1f0c` and `/story/story-77ab` are of one kind, and so are `/search?q=a` and `/search?q=b`. */
function kindOf(path: string): string {
  const [pathname = '', query = ''] = path.split('?')
  const fields = [...new URLSearchParams(query).keys()].sort().join('&')
  const parts = pathname.split('/').map((part) => (/\d{4}-\d\d-\d\d|^[a-z]+-[\da-f-]{8,}/.test(part) ? '*' : part))
  return `${parts.join('/')}?${fields}`
}
