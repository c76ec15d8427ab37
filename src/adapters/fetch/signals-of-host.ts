import type { Fetched } from '#ports/fetcher.ts'
import type { Robots } from './robots.ts'
import type { Tdmrep } from './tdmrep.ts'

export type HostFiles = {
  readonly robots: Robots
  readonly tdmrep: Tdmrep
  /** Whether it is a page that was fetched as a robot does. */
  readonly isPage: boolean
}

/**
 * What was fetched, with what the files of its host say of its address beside what its header says. For a page they are
 * read once a day. For a feed nothing is asked: who subscribes is a reader, and what the files say of it is taken where
 * they are known because pages of the same host were read.
 */
export async function withHostSignals(fetched: Fetched, { robots, tdmrep, isPage }: HostFiles): Promise<Fetched> {
  if (fetched.signals === undefined) return fetched
  const url = new URL(fetched.finalUrl)
  const reserved = isPage && isWorthAsking(fetched) ? await tdmrep.signals(url) : await tdmrep.known(url)
  return { ...fetched, signals: [...fetched.signals, ...(await robots.signals(url)), ...reserved] }
}

/** The header goes before the file, and what holds no text needs neither. */
function isWorthAsking({ signals = [], body }: Fetched): boolean {
  return body.length > 0 && !signals.some(({ vocabulary }) => vocabulary === 'tdmrep')
}
