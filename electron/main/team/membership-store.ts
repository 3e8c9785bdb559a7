import { z } from '#shared/base/schema.ts'
import { memberEventSchema, roleSchema } from '#shared/team/member-events.ts'
import { NewerError } from '../files/newer-error.ts'
import { type Membership, membershipSchema } from './membership.ts'
import type { SealedFile } from './sealed-file.ts'

const storedSchema = z.discriminatedUnion('kind', [
  /** The files for its servers are written; the team is told `begun` once they answer. */
  z.strictObject({
    kind: z.literal('prepared'),
    membership: membershipSchema,
    begun: memberEventSchema,
  }),
  z.strictObject({
    kind: z.literal('joined'),
    membership: membershipSchema,
    /** The team's first word, until the team has it. */
    begun: memberEventSchema.nullable(),
    /** As they were invited. */
    role: roleSchema,
    sharesNewCases: z.boolean(),
  }),
  /** The team was told; this device has not forgotten all of it yet. */
  z.strictObject({ kind: z.literal('leaving') }),
])
/** How this profile stands to a team. */
export type Stored = z.infer<typeof storedSchema>

export type MembershipStore = {
  /** What the file says, once it was read. */
  readonly now: () => Stored | null
  readonly load: () => Promise<Stored | null>
  /** Holds once it is on the disk. Throws what the file system says; then the old one holds. */
  readonly set: (stored: Stored | null) => Promise<void>
  /** The membership of whoever is in a team, changed. */
  readonly change: (change: (membership: Membership) => Membership) => Promise<void>
}

/** Who we are in the team, in a file of its own: no backup takes it to another machine. */
export function createMembershipStore(file: SealedFile): MembershipStore {
  let stored: Stored | null = null
  const write = async (next: Stored | null) => {
    await (next ? file.write(JSON.stringify(next)) : file.remove())
    stored = next
  }
  return {
    now: () => stored,
    load: async () => {
      stored = storedIn(await file.read())
      return stored
    },
    set: write,
    change: async (change) => {
      if (stored?.kind !== 'joined') return
      const membership = change(stored.membership)
      if (membership !== stored.membership) await write({ ...stored, membership })
    },
  }
}

function storedIn(text: string | null): Stored | null {
  if (text === null) return null
  const content: unknown = JSON.parse(text)
  const parsed = storedSchema.safeParse(content)
  if (parsed.success) return parsed.data
  // It was whole when it was sealed: who wrote it knew more than we do.
  throw new NewerError('A newer version wrote the membership')
}
