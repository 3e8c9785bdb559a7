/**
 * What signs the packages of each system, as the packager reads it from the environment; the admin
 * page tells where to get it. Any one group is enough.
 * @type {Readonly<Partial<Record<NodeJS.Platform, { what: string, groups: readonly (readonly string[])[] }[]>>>}
 */
const NEEDS = Object.freeze({
  darwin: [
    { what: 'signed', groups: [['CSC_LINK', 'CSC_KEY_PASSWORD'], ['CSC_NAME']] },
    {
      what: 'notarised',
      groups: [
        ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
        ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
      ],
    },
  ],
  win32: [
    {
      what: 'signed',
      groups: [
        ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
        ['CSC_LINK', 'CSC_KEY_PASSWORD'],
      ],
    },
  ],
})

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {{ done: string[], warnings: string[] }} what will be done, and a line for what will not
 */
export function signingHere(env, platform) {
  /** @param {readonly string[]} names */
  const isSet = (names) => names.every((name) => Boolean(env[name]))
  const needs = NEEDS[platform] ?? []
  const [done, missing] = [
    needs.filter(({ groups }) => groups.some(isSet)),
    needs.filter(({ groups }) => !groups.some(isSet)),
  ]
  return {
    done: done.map(({ what }) => what),
    warnings: missing.map(
      ({ what, groups }) =>
        `the packages will not be ${what}: set ${groups.map((names) => names.join(' + ')).join(', or ')}.`,
    ),
  }
}
