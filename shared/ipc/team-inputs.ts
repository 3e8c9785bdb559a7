import { caseIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { memberNameSchema, roleSchema } from '../team/member-events.ts'
import { serverAddressSchema } from '../team/server-address.ts'
import { deviceIdSchema, memberIdSchema } from '../team/shared-event.ts'
import type { TeamApi } from './team-api.ts'

const nothing = z.strictObject({})
/** PEM; null: the system's authorities. */
const certificateSchema = z.string().max(20_000).nullable()
const member = { memberId: memberIdSchema }

/** One schema per method about the team, as in desktop-inputs.ts. */
export const teamInputs = {
  teamState: nothing,
  prepareTeam: z.strictObject({
    name: memberNameSchema,
    memberName: memberNameSchema,
    servers: z.array(serverAddressSchema).min(1).max(9),
    certificate: certificateSchema,
  }),
  openTeam: z.strictObject({ certificate: certificateSchema.optional() }),
  chooseInvitation: nothing,
  openInvitation: z.strictObject({ code: z.string().min(1).max(200) }),
  joinTeam: nothing,
  invite: z.union([
    z.strictObject({ name: memberNameSchema, role: roleSchema }),
    z.strictObject(member),
  ]),
  changeRole: z.strictObject({ ...member, role: roleSchema }),
  removeMember: z.strictObject(member),
  removeDevice: z.strictObject({ deviceId: deviceIdSchema }),
  setCover: z.strictObject({
    ...member,
    coverId: memberIdSchema.nullable(),
    untilMs: timestampMsSchema.nullable(),
  }),
  leaveTeam: z.strictObject({ evenUnsent: z.boolean() }),
  shareNewCases: z.strictObject({ isOn: z.boolean() }),
  tellPresence: z.strictObject({ caseId: caseIdSchema.nullable(), isOnPhone: z.boolean() }),
} satisfies { [M in keyof TeamApi]: z.ZodType }
