import { countedAs, isIn, isLoopbackAddress } from './peer.ts'

export type Connections = {
  /** A place for one more connection from an address, to be given back when it ends; undefined when there is none. */
  take(address: string): (() => void) | undefined
}

export type ConnectionRules = {
  /** How many there are at most, so that the desk keeps files and memory for its own work. */
  readonly most: number
  /** How many of them one network may hold; this machine and the proxies as many as there are, because all readers come by them. */
  readonly mostOfOne: number
  readonly proxies?: readonly string[]
}

/** Opens a count of connections, in which nobody can take the place of all others from one network. */
export function openConnections({ most, mostOfOne, proxies = [] }: ConnectionRules): Connections {
  const counts = new Map<string, number>()
  let all = 0
  return {
    take: (address) => {
      const network = countedAs(address)
      const isOfMany = isLoopbackAddress(address) || isIn(address, proxies)
      const count = counts.get(network) ?? 0
      if (all >= most || (!isOfMany && count >= mostOfOne)) return undefined
      all += 1
      counts.set(network, count + 1)
      return () => {
        all -= 1
        const left = (counts.get(network) ?? 1) - 1
        if (left > 0) counts.set(network, left)
        else counts.delete(network)
      }
    },
  }
}
