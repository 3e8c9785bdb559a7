// As files write them: in full or by their first letters, without accents, in the languages of the
// column names. Japanese months are numbers.
const names: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero'],
  ['february', 'februar', 'fevrier', 'febrero'],
  ['march', 'marz', 'maerz', 'mrz', 'mars', 'marzo'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juni', 'juin', 'junio'],
  ['july', 'juli', 'juillet', 'julio'],
  ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'oktober', 'octobre', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'decembre', 'diciembre'],
]

const byName = new Map<string, number>()
for (const [index, ofMonth] of names.entries()) {
  for (const name of ofMonth) {
    for (let length = 3; length <= name.length; length += 1) {
      const short = name.slice(0, length)
      // "jui" is June or July: told by nobody.
      const isTwo = (byName.get(short) ?? index + 1) !== index + 1
      byName.set(short, isTwo ? 0 : index + 1)
    }
  }
}

/** 1 to 12 by a month's name or its first three letters and more; null where it is none, or two. */
export function monthByName(name: string): number | null {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return byName.get(plain) || null
}
