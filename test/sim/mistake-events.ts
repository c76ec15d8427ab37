import type { Events } from '#ports/events.ts'

/** Events that tell of mistakes alone: jobs that broke, and a store in trouble. */
export function mistakeEvents(tell: (why: string) => void): Events {
  return {
    sourceCollected: () => undefined,
    jobDone: () => undefined,
    jobFailed: ({ why }) => tell(why),
    textsEmbedded: () => undefined,
    embeddingFailed: ({ failure }) => tell(failure.why),
    modelFailed: ({ failure }) => tell(failure.why),
    deliveryFailed: ({ failure }) => tell(failure.why),
    postFailed: ({ failure }) => tell(failure.why),
    storeInTrouble: ({ why }) => tell(why),
    editionPublished: () => undefined,
  }
}
