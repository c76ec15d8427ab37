/**
 * What happens when the reader of our output goes away, as in `headwater search kernel | head -1`: a command ends without a
 * word, the desk goes on without it.
 */
export function whenOutputCloses(then: 'end' | 'go on'): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error')
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (then === 'end') process.exit(0)
    })
  }
}
