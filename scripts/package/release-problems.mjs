import { TEST_ONLY } from './runtime-of-packages.mjs'

/**
 * What stands against publishing what lies in dist/.
 * @param {object} release
 * @param {readonly string[]} release.files by their names
 * @param {readonly string[]} release.versions of Electron, in every unpacked package
 * @param {string} release.official the version users get
 * @param {string} release.homepage
 * @param {readonly string[]} release.unsigned what the packages should be and are not
 * @returns {string[]}
 */
export function releaseProblems({ files, versions, official, homepage, unsigned }) {
  const forTests = files.filter((file) => file.startsWith(TEST_ONLY))
  const foreign = versions.filter((version) => version !== official)
  return [
    ...(files.length === 0 ? ['there is nothing in dist/: npm run package'] : []),
    ...forTests.map(
      (file) => `${file} was made to be tested, with an Electron that is not official`,
    ),
    ...foreign.map((version) => `a package holds Electron ${version}, not ${official}`),
    ...(/\.example\/?$/.test(homepage)
      ? ['package.json still has the sample homepage: say who publishes this']
      : []),
    ...unsigned,
  ]
}
