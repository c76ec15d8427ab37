/** Carries the news that there may be work, and nothing else: jobs are rows, a broker may lose every wake-up. */
export type Wakeups = {
  announce(): void
  /** Resolves at the next wake-up, after `ms`, or when the signal aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}
