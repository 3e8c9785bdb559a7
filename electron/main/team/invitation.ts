import { randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from '#shared/base/schema.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { newRecoveryCode, readRecoveryCode } from '#shared/seal/recovery-code.ts'
import { createSealer, type Sealer, SealError } from '#shared/seal/sealer.ts'
import { roleSchema } from '#shared/team/member-events.ts'
import { hkdf } from '../keys/data-key.ts'
import { membershipSchema } from './membership.ts'

/** Raise it with every change that an older version would misread. */
const invitationFormat = 1

/** Most bytes of the file: a key for each epoch of a team that many left. */
export const mostInvitationBytes = 1024 * 1024
/** Most bytes that its content unpacks to. */
const mostContentBytes = 4 * 1024 * 1024

const headSchema = z.looseObject({
  kind: z.literal('tanto invitation'),
  format: z.int().positive(),
})
const fileSchema = z.strictObject({
  kind: z.literal('tanto invitation'),
  format: z.literal(invitationFormat),
  salt: z.base64().length(24),
  sealed: z.base64().max(mostInvitationBytes),
})
export type InvitationFile = z.infer<typeof fileSchema>

const invitedSchema = z.strictObject({ membership: membershipSchema, role: roleSchema })
/** What an invitation gives: the whole of a new device, which the team was told of before. */
export type Invited = z.infer<typeof invitedSchema>

/**
 * An invitation as a file, and the code that opens it. The code has 130 random bits, as a recovery
 * code has: nothing has to make guessing slower.
 */
export function sealInvitation(invited: Invited): { readonly text: string; readonly code: string } {
  const code = newRecoveryCode(randomBytes)
  const salt = randomBytes(16)
  const packed = deflateRawSync(JSON.stringify(invited))
  const file: InvitationFile = {
    kind: 'tanto invitation',
    format: invitationFormat,
    salt: salt.toString('base64'),
    sealed: Buffer.from(sealerOf(code, salt).seal(packed, context)).toString('base64'),
  }
  return { text: `${JSON.stringify(file, null, 2)}\n`, code }
}

/** What a file is, as far as can be said without the code. */
export function readInvitation(text: string): Result<InvitationFile, 'not-one' | 'newer'> {
  const content = parsed(text)
  const head = headSchema.safeParse(content)
  if (!head.success) return err('not-one')
  if (head.data.format > invitationFormat) return err('newer')
  const file = fileSchema.safeParse(content)
  return file.success ? ok(file.data) : err('not-one')
}

export function openInvitation(
  file: InvitationFile,
  typedCode: string,
): Result<Invited, 'wrong-code' | 'not-one'> {
  const read = readRecoveryCode(typedCode)
  if (read.kind !== 'code') return err('wrong-code')
  const packed = unsealed(sealerOf(read.code, Buffer.from(file.salt, 'base64')), file.sealed)
  if (!packed) return err('wrong-code')
  const invited = invitedSchema.safeParse(parsed(unpacked(packed)))
  return invited.success ? ok(invited.data) : err('not-one')
}

const context = `tanto invitation ${invitationFormat}`

function sealerOf(code: string, salt: Uint8Array): Sealer {
  const bytes = hkdf(Buffer.from(code, 'ascii'), salt, 'tanto invitation code')
  return createSealer({ id: '', bytes }, randomBytes)
}

function unsealed(sealer: Sealer, sealed: string): Uint8Array | null {
  try {
    return sealer.open(Buffer.from(sealed, 'base64'), context)
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

function unpacked(packed: Uint8Array): string {
  try {
    return inflateRawSync(packed, { maxOutputLength: mostContentBytes }).toString('utf8')
  } catch {
    return ''
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
