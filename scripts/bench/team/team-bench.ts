// What measure-team.mjs runs: it is bundled, for scripts are not compiled.
export { hearAll, writeBaseOfAll } from './hearing-all.ts'
export { beginTeam, connectDevices } from './simulated-team.ts'
export { publishBare, tellAll } from './telling.ts'
