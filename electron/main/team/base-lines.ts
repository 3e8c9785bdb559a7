import { z } from '#shared/base/schema.ts'
import {
  deviceIdSchema,
  eventIdSchema,
  type StreamId,
  streamIdSchema,
  teamIdSchema,
} from '#shared/team/shared-event.ts'

/** The format of a base. One that is higher was written by a newer Tanto. */
export const baseFormat = 1

/** A message of the team's stream: what it said, and what the engine vouches for. */
const baseMessageSchema = z.strictObject({
  sequence: z.int().positive(),
  storedAtMs: z.int(),
  device: deviceIdSchema,
  stream: streamIdSchema,
  id: eventIdSchema,
  /** JSON, as its device signed it. */
  text: z.string(),
  /** Base64. */
  signature: z.base64().max(100),
})
export type BaseMessage = z.infer<typeof baseMessageSchema>

/** A base, line by line, all of one stream together and the streams in the order of their names. */
const baseLineSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('base'), format: z.int(), team: teamIdSchema }),
  z.strictObject({ is: z.literal('message'), ...baseMessageSchema.shape }),
  /** The object of the base before it: whoever writes the next one removes that. */
  z.strictObject({ is: z.literal('end'), before: z.string().max(64).nullable() }),
])
export type BaseLine = z.infer<typeof baseLineSchema>

export const lineOf = (line: BaseLine) => JSON.stringify(line)
export const parseLine = (line: string): BaseLine => baseLineSchema.parse(JSON.parse(line))

/** All that a base has of one stream. */
export type BaseGroup = {
  readonly stream: StreamId
  readonly messages: readonly BaseMessage[]
}

export async function* groupsOf(lines: AsyncIterable<BaseLine>): AsyncGenerator<BaseGroup> {
  let messages: BaseMessage[] = []
  for await (const line of lines) {
    if (line.is !== 'message') continue
    const { is: _, ...message } = line
    const stream = messages[0]?.stream
    if (stream !== undefined && stream !== message.stream) {
      yield { stream, messages }
      messages = []
    }
    messages.push(message)
  }
  const last = messages[0]?.stream
  if (last !== undefined) yield { stream: last, messages }
}
