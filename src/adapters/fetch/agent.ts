import { Agent } from 'undici'
import { limits } from '#core/limits.ts'
import type { Guard } from './address.ts'
import type { Times } from './answer-clock.ts'
import { openConnector, type Resolve } from './connect.ts'

/**
 * Opens what makes the connections. None is kept: stray bytes after one answer can never be taken for the answer to another question
 * to the same host.
 */
export function openAgent(guard: Guard, times: Times, resolve?: Resolve): Agent {
  return new Agent({
    connect: openConnector(guard, times.headerMs, resolve),
    pipelining: 0,
    maxHeaderSize: limits.headerBytes,
    // Our own clocks run instead: undici’s count in whole seconds and do not see a header that drips.
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
  })
}
