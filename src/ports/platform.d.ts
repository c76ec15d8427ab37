// The one platform name the ports use beside the language.
interface AbortSignal {
  readonly aborted: boolean
}
