const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hour = `${Math.floor(index / 2)}`.padStart(2, '0')
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`
})
const offered = [...halfHours, '23:59']

/** Times of a day to choose from, HH:MM. The one in use is always among them. */
export function timeChoices(inUse: string, isPossible: (time: string) => boolean) {
  return [...new Set([...offered.filter(isPossible), inUse])]
    .toSorted()
    .map((time) => ({ value: time, label: time }))
}
