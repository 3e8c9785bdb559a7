import { z } from '../base/schema.ts'
import { serverAddressSchema } from './server-address.ts'

/** What is wrong in a form about a team; of a server, with what was typed behind a blank. */
export type TeamFormProblem = 'name' | 'me' | 'servers' | 'server' | 'certificate'

const mostServers = 9
const problem = (name: TeamFormProblem) => name

const linesOf = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[\s,]+/)
    .filter((line) => line !== '')

/** A team that is begun, as it is typed: servers one per line. */
export const teamFormSchema = z.strictObject({
  name: z.string().trim().min(1, problem('name')).max(80),
  memberName: z.string().trim().min(1, problem('me')).max(80),
  servers: z.string().superRefine((text, context) => {
    const servers = linesOf(text)
    const wrong = servers.find((server) => !serverAddressSchema.safeParse(server).success)
    const message =
      servers.length === 0 || servers.length > mostServers
        ? problem('servers')
        : wrong !== undefined && `${problem('server')} ${wrong.slice(0, 60)}`
    if (message) context.addIssue({ code: 'custom', message })
  }),
  certificate: z
    .string()
    .trim()
    .refine((text) => text === '' || text.startsWith('-----BEGIN CERTIFICATE-----'), {
      message: problem('certificate'),
    }),
})
export type TeamForm = z.infer<typeof teamFormSchema>

/** The same as it is asked for. */
export function teamOf({ name, memberName, servers, certificate }: TeamForm): {
  readonly name: string
  readonly memberName: string
  readonly servers: string[]
  readonly certificate: string | null
} {
  return {
    name: name.trim(),
    memberName: memberName.trim(),
    servers: linesOf(servers),
    certificate: certificate.trim() === '' ? null : `${certificate.trim()}\n`,
  }
}
