import { describe, expect, test } from 'vitest'
import { discoverFeeds } from './discover.ts'

const find = (html: string, url = 'https://outlet.example/blog') =>
  discoverFeeds({ url, contentType: 'text/html; charset=utf-8', body: new TextEncoder().encode(html) })

describe('feeds of a page', () => {
  test('are resolved, told once, and those of comments come last', () => {
    const { feeds } = find(`<!doctype html><HTML><head><base href="/site/">
      <LINK REL="alternate" TYPE="application/rss+xml" TITLE="Outlet &raquo; Comments" HREF="comments/feed/">
      <link rel='stylesheet alternate' type='Application/Atom+XML; charset=utf-8' href=atom.xml title="Caf&eacute; &amp; News">
      <link rel="alternate" type="application/atom+xml" href="atom.xml">
      <link rel="alternate" type="application/json" href="/wp-json/posts/1"><link rel="alternate" type="application/json" href="/feed.json">
      <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/css" href="x.css">
      <!-- <link rel="alternate" type="application/rss+xml" href="/commented-out"> -->
      <script>const x = '<link rel="alternate" type="application/rss+xml" href="/script">'</script>
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel=feed href=/plain></head>`)
    expect(feeds).toEqual([
      { url: 'https://outlet.example/site/atom.xml', title: 'Café & News', type: 'Application/Atom+XML; charset=utf-8' },
      { url: 'https://outlet.example/feed.json', title: '', type: 'application/json' },
      { url: 'https://outlet.example/plain', title: '', type: '' },
      { url: 'https://outlet.example/site/comments/feed/', title: 'Outlet » Comments', type: 'application/rss+xml' },
    ])
  })

  test('are also those the page’s own site links to, after those it announces', () => {
    const { feeds } = find(`<link rel="alternate" type="application/rss+xml" href="/comments.rss" title="Comments">
      <a href="/blog/">Blog</a> <a href="../ok/rss">RSS</a> <a href="https://feeds.outlet.example/all.atom?x=1">Atom</a>
      <a href="https://elsewhere.example/feed/">a feed we like</a> <a href="/blog">this page</a> <a href="/feedback">write to us</a>
      <a href="/embassy">a word that ends alike</a> <a href="javascript:x/rss">no</a>`)
    expect(feeds.map((feed) => feed.url)).toEqual([
      'https://outlet.example/comments.rss',
      'https://outlet.example/ok/rss',
      'https://feeds.outlet.example/all.atom?x=1',
    ])
  })

  test('are those of the Link header, before others', () => {
    const page = { url: 'https://outlet.example/blog', contentType: 'text/html', body: new TextEncoder().encode('<base href="/deep/">') }
    const linkHeader = '<style.css>; rel=stylesheet, <feed.xml>; rel="alternate"; type="application/rss+xml"; title="News, \\"all\\""'
    expect(discoverFeeds({ ...page, linkHeader }).feeds).toEqual([
      { url: 'https://outlet.example/feed.xml', title: 'News, "all"', type: 'application/rss+xml' },
    ])
  })

  test('are never the page itself', () => {
    expect(find('<link rel="alternate" type="application/rss+xml" href="/blog">').feeds).toEqual([])
  })

  test('are at most ten of any number', () => {
    const links = Array.from({ length: 20_000 }, (_, at) => `<link rel="alternate" type="application/rss+xml" href="/${at}">`)
    expect(find(links.join('')).feeds).toHaveLength(10)
  })

  test('are guessed beside the page and at the root of the host', () => {
    expect(find('').guesses.slice(0, 5)).toEqual([
      'https://outlet.example/blog/feed',
      'https://outlet.example/blog/rss.xml',
      'https://outlet.example/blog/atom.xml',
      'https://outlet.example/blog/index.xml',
      'https://outlet.example/feed',
    ])
    expect(find('', 'https://outlet.example').guesses).toHaveLength(4)
    expect(find('', 'file:///etc').guesses).toEqual([])
  })
})
