import { z } from '../base/schema.ts'
import { roleSchema } from './member-events.ts'
import { serverAddressSchema } from './server-address.ts'

/** What is wrong in a form about a team; of a server, with what was typed behind a blank. */
export type TeamFormProblem = 'name' | 'me' | 'servers' | 'server' | 'certificate'

const mostServers = 9
const told = (problem: TeamFormProblem, typed = '') => ({ message: `${problem} ${typed}`.trim() })

const serversIn = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[\s,]+/)
    .filter((line) => line !== '')

const nameOr = (problem: TeamFormProblem) => z.string().trim().min(1, told(problem)).max(80)

/** A team that is begun, as it is typed: servers one per line. */
export const teamFormSchema = z.strictObject({
  name: nameOr('name'),
  memberName: nameOr('me'),
  servers: z.string().superRefine((text, context) => {
    const servers = serversIn(text)
    const wrong = servers.find((server) => !serverAddressSchema.safeParse(server).success)
    if (servers.length === 0 || servers.length > mostServers) {
      context.addIssue({ code: 'custom', ...told('servers') })
    } else if (wrong !== undefined) {
      context.addIssue({ code: 'custom', ...told('server', wrong.slice(0, 60)) })
    }
  }),
})
export type TeamForm = z.infer<typeof teamFormSchema>

/** The same as it is asked for. */
export function teamOf({ name, memberName, servers }: TeamForm) {
  return { name, memberName, servers: serversIn(servers), certificate: null }
}

/** The certificate of the firm's own authority, where a server has one of it. */
export const certificateFormSchema = z.strictObject({
  certificate: z
    .string()
    .trim()
    .max(20_000)
    .refine((text) => text === '' || text.startsWith('-----BEGIN CERTIFICATE-----'), {
      ...told('certificate'),
    }),
})

/** Somebody who is invited. */
export const inviteFormSchema = z.strictObject({ name: nameOr('name'), role: roleSchema })
