// Run as root by machines on which the tests themselves are not: installs what the tests need.
import { ensureSystemPackages } from './ensure-system-packages.mjs'

await ensureSystemPackages('test', { hasDisplay: false, electron: undefined })
