import { isoOf, longDate } from '#core/model/instant.ts'
import type { SampleView } from './sample-data.ts'
import { escaped, leadOf, markupOf } from './sample-markup.ts'
import type { ItemNow } from './sample-now.ts'
import type { SampleAnswer } from './sample-site.ts'

/** The web page of an item, with everything around the article that real pages have: menus, a consent banner, a footer. */
export function samplePage(now: ItemNow, view: SampleView): SampleAnswer {
  if (now.item.page === 'gone') return { status: 404, contentType: html, body: document(now, '<main><h1>Page not found</h1></main>') }
  const body = templates[now.item.source.template](now, view)
  return { status: 200, contentType: html, body: document(now, body) }
}

const html = 'text/html; charset=utf-8'

const templates = { newspaper, blog, project, forum } as const

function document(now: ItemNow, body: string): string {
  const { source } = now.item
  return `<!doctype html>
<html lang="${source.language}">
<head>
<meta charset="utf-8">
<title>${escaped(now.title)} | ${escaped(source.outlet)}</title>
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="${now.canonicalUrl}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escaped(now.title)}">
<meta property="og:site_name" content="${escaped(source.outlet)}">
<meta property="article:published_time" content="${isoOf(now.item.at)}">
<script type="application/ld+json">${structured(now)}</script>
<style>body{max-width:46rem;margin:auto;font-family:serif}.off{display:none}.consent{position:fixed;bottom:0}</style>
</head>
<body>
${body}
</body>
</html>
`
}

function structured(now: ItemNow): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: now.title,
    datePublished: isoOf(now.item.at),
    dateModified: isoOf(now.updatedAt ?? now.item.at),
    author: now.by === undefined ? undefined : { '@type': 'Person', name: now.by },
    publisher: { '@type': 'Organization', name: now.item.source.outlet },
    isAccessibleForFree: now.item.page !== 'paywall',
  }
  // A "<" in a script would end it early in some readers.
  return JSON.stringify(facts).replaceAll('<', '\\u003c')
}

function newspaper(now: ItemNow, view: SampleView): string {
  const { source, at } = now.item
  return `<div class="consent" role="dialog"><p>We and our 214 partners store cookies to improve your experience.</p><button>Accept all</button> <button>Settings</button></div>
<header><a href="/">${escaped(source.outlet)}</a><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/topics">Topics</a></li><li><a href="/about">About us</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav></header>
<main>
<article>
<h1>${escaped(now.title)}</h1>
<p class="byline">${now.by === undefined ? '' : `By <a rel="author" href="/authors">${escaped(now.by)}</a> · `}<time datetime="${isoOf(at)}">${longDate(isoOf(at).slice(0, 10))}</time></p>
<div class="article-body">
${bodyOf(now, view)}
</div>
</article>
<aside><h2>Most read</h2><ol><li><a href="/most-read/1">Ten ways to tidy your desk</a></li><li><a href="/most-read/2">The weather this week</a></li></ol><h2>Newsletter</h2><form><label>Your address <input type="email"></label><button>Sign up</button></form></aside>
</main>
<footer><p>© 2026 ${escaped(source.outlet)}. All rights reserved.</p><ul><li><a href="/privacy">Privacy</a></li><li><a href="/imprint">Imprint</a></li></ul></footer>`
}

function blog(now: ItemNow, view: SampleView): string {
  const { source, at, tags } = now.item
  return `<nav class="site-nav"><a href="/">${escaped(source.title)}</a> <a href="/archive">Archive</a> <a href="/feed">Feed</a></nav>
<div id="content" class="post">
<h1 class="post-title">${escaped(now.title)}</h1>
<div class="post-meta"><time datetime="${isoOf(at)}">${isoOf(at).slice(0, 10)}</time>${now.by === undefined ? '' : ` by <span class="author">${escaped(now.by)}</span>`}</div>
<div class="post-content">
${bodyOf(now, view)}
</div>
<p class="tags">${tags.map((tag) => `<a href="/tags/${escaped(tag)}">${escaped(tag)}</a>`).join(' ')}</p>
<div class="share"><a href="/share">Share this post</a></div>
</div>
<section class="related"><h3>Related posts</h3><ul><li><a href="/older">Older post</a></li><li><a href="/newer">Newer post</a></li></ul></section>
<footer>Text on this page may be reused under the terms of the site. <a href="/imprint">Imprint</a></footer>`
}

function project(now: ItemNow, view: SampleView): string {
  const { source, at } = now.item
  return `<header class="topbar"><a href="/">${escaped(source.outlet)}</a> <a href="/docs">Documentation</a> <a href="/download">Download</a> <a href="/community">Community</a> <form role="search"><input name="q" placeholder="Search"></form></header>
<div class="columns"><aside class="sidebar"><ul><li><a href="/code">Code</a></li><li><a href="/issues">Issues</a></li><li><a href="/releases">Releases</a></li><li><a href="/security">Security</a></li></ul></aside>
<main class="markdown-body">
<h1>${escaped(now.title)}</h1>
<p class="meta">${escaped(now.by ?? source.outlet)} published this on <time datetime="${isoOf(at)}">${isoOf(at).slice(0, 10)}</time></p>
${bodyOf(now, view)}
</main></div>
<footer><a href="/terms">Terms</a> <a href="/status">Status</a> <a href="/contact">Contact</a></footer>`
}

function forum(now: ItemNow, view: SampleView): string {
  const { source, at } = now.item
  const first = { at, by: now.by ?? 'guest', html: bodyOf(now, view) }
  const posts = [first, ...now.replies.map((reply) => ({ ...reply, html: markupOf(reply.text, view.origin) }))]
  return `<header><a href="/">${escaped(source.title)}</a> <a href="/login">Log in</a> <a href="/register">Register</a></header>
<main>
<h1 class="topic-title">${escaped(now.title)}</h1>
${posts
  .map(
    (
      post,
      index,
    ) => `<article class="post" id="${index === 1 ? 'replies' : `post-${index + 1}`}"><div class="author">${escaped(post.by)}</div><time datetime="${isoOf(post.at)}">${isoOf(post.at).slice(0, 16)}</time>
<div class="post-body">${post.html}</div><div class="tools"><a href="#reply">Reply</a> <a href="#quote">Quote</a></div></article>`,
  )
  .join('\n')}
</main>
<footer>${posts.length} posts. <a href="/rules">Forum rules</a></footer>`
}

/** The article’s markup. A page without a text of its own shows its summary, as link posts and stubs do. */
function bodyOf(now: ItemNow, view: SampleView): string {
  const whole = now.text ?? now.summary ?? ''
  if (now.item.page === 'paywall') {
    return `<p>${escaped(leadOf(whole))}</p>\n<div class="paywall"><p>Subscribe to read the full article.</p><button>Subscribe</button></div>`
  }
  const hidden = now.item.hidden === undefined ? '' : `\n<div class="off" aria-hidden="true"><p>${escaped(now.item.hidden)}</p></div>`
  return markupOf(whole, view.origin) + hidden
}
