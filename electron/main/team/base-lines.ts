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

/** A case that is over lies in an object of its own. */
const caseOverSchema = z.strictObject({
  stream: streamIdSchema,
  object: z.string().max(64),
  digest: z.string().max(64),
  /** Of its last message. */
  sequence: z.int().positive(),
})
export type CaseOver = z.infer<typeof caseOverSchema>

/** A base, line by line, all of one stream together and the streams in the order of their names. */
const baseLineSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('base'), format: z.int(), team: teamIdSchema }),
  z.strictObject({ is: z.literal('message'), ...baseMessageSchema.shape }),
  z.strictObject({ is: z.literal('over'), ...caseOverSchema.shape }),
  /** Objects that the base before it needed and this one does not: the next one removes them. */
  z.strictObject({ is: z.literal('end'), gone: z.array(z.string().max(64)) }),
])
export type BaseLine = z.infer<typeof baseLineSchema>

export const lineOf = (line: BaseLine) => JSON.stringify(line)
export const parseLine = (line: string): BaseLine => baseLineSchema.parse(JSON.parse(line))

/** All that a base has of one stream. */
export type BaseGroup = {
  readonly stream: StreamId
  readonly over: CaseOver | null
  readonly messages: readonly BaseMessage[]
}

export async function* groupsOf(lines: AsyncIterable<BaseLine>): AsyncGenerator<BaseGroup> {
  let messages: BaseMessage[] = []
  const open = () => messages[0]?.stream
  for await (const line of lines) {
    if (line.is !== 'message' && line.is !== 'over') continue
    const stream = open()
    if (stream !== undefined && stream !== line.stream) {
      yield { stream, over: null, messages }
      messages = []
    }
    const { is, ...rest } = line
    if (is === 'over') yield { stream: line.stream, over: rest as CaseOver, messages: [] }
    else messages.push(rest as BaseMessage)
  }
  const last = open()
  if (last !== undefined) yield { stream: last, over: null, messages }
}
