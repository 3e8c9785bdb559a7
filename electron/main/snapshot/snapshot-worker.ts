import { parentPort, workerData } from 'node:worker_threads'
import { runSnapshotTask, type SnapshotTask } from './snapshot-task.ts'

// A thread of its own: packing and sealing a year of calls must not hold up a key press.
void runSnapshotTask(workerData as SnapshotTask).then((outcome) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(outcome)
})
