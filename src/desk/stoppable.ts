import { present } from '#core/model/present.ts'
import type { Desk } from './desk.ts'

export type Stoppable = {
  readonly desk: Desk
  /** Whether the stop ended a fetch: what came of it says nothing about the source. */
  isCutShort(): boolean
}

/** A desk whose fetches, requests to hubs, messages and questions to a model end when the signal aborts, however slow the host: for one job. */
export function stoppable(desk: Desk, signal: AbortSignal | undefined): Stoppable {
  let isCutShort = false
  const fetcher: Desk['fetcher'] = {
    ...desk.fetcher,
    fetch: async (plan) => {
      const fetched = await desk.fetcher.fetch(plan, signal)
      if (!fetched.ok && signal?.aborted === true) isCutShort = true
      return fetched
    },
  }
  const { hub: given } = desk
  const hub: Desk['hub'] = given && {
    ...given,
    ask: async (subscription) => {
      const answer = await given.ask(subscription, signal)
      if (!answer.ok && signal?.aborted === true) isCutShort = true
      return answer
    },
    announce: async (at, topic) => {
      const answer = await given.announce(at, topic, signal)
      if (!answer.ok && signal?.aborted === true) isCutShort = true
      return answer
    },
  }
  const { poster: sender } = desk
  const poster: Desk['poster'] = sender && {
    ...sender,
    send: async (post, destination) => {
      const answer = await sender.send(post, destination, signal)
      if (!answer.ok && signal?.aborted === true) isCutShort = true
      return answer
    },
  }
  const { writer: model } = desk
  const writer: Desk['writer'] = model && {
    ...model,
    ask: async (prompt, waiting) => {
      const answer = await model.ask(prompt, { ...waiting, ...present({ signal }) })
      if (!answer.ok && signal?.aborted === true) isCutShort = true
      return answer
    },
  }
  const events: Desk['events'] = {
    ...desk.events,
    // What we called off ourselves says nothing about the model.
    modelFailed: (event) => (signal?.aborted === true ? undefined : desk.events.modelFailed(event)),
  }
  return { desk: { ...desk, fetcher, events, ...present({ hub, writer, poster }) }, isCutShort: () => isCutShort }
}
