import backUp from '../../../deploy/back-up.sh?raw'
import check from '../../../deploy/check.sh?raw'
import makeCertificates from '../../../deploy/make-certificates.sh?raw'
import one from '../../../deploy/one-server.conf?raw'
import putBack from '../../../deploy/put-back.sh?raw'
import unit from '../../../deploy/tanto-team.service?raw'
import three from '../../../deploy/three-servers.conf?raw'
import guide from '../../../docs/team-admin.md?raw'
import type { ServerSamples } from './server-files.ts'

/** What deploy/ has, and the guide to it. */
export const serverSamples: ServerSamples = {
  one,
  three,
  others: [
    { name: 'team-admin.md', text: guide },
    { name: 'make-certificates.sh', text: makeCertificates },
    { name: 'tanto-team.service', text: unit },
    { name: 'check.sh', text: check },
    { name: 'back-up.sh', text: backUp },
    { name: 'put-back.sh', text: putBack },
  ],
}
