import one from '../../../deploy/one-server.conf?raw'
import three from '../../../deploy/three-servers.conf?raw'

/** The configurations of deploy/. */
export const serverSamples = { one, three }
