import type { PopRefusal } from '#shared/screen-pop/parse-screen-pop.ts'
import { log } from '../log.ts'

/** One line for a call that was handed over and is no call; nothing of what stood in it. */
export function logRefusal(why: PopRefusal): void {
  log('a call was handed over and ignored:', why)
}
