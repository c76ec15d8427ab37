// The platform names the desk may use beside the language: it waits and stops, it does not touch the world.
interface AbortSignal {
  readonly aborted: boolean
}
declare class AbortController {
  readonly signal: AbortSignal
  abort(): void
}
