/**
 * The commands that the README tells everybody to run: the first block after "Two commands", without
 * what is said about them.
 * @param {string} readme
 * @returns {string[]}
 */
export function commandsOf(readme) {
  const [, after = ''] = readme.split('\n## Two commands\n')
  const block = /^```\n(.*?)^```/ms.exec(after)?.[1] ?? ''
  return block
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
}
