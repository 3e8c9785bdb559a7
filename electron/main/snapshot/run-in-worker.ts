// oxlint-disable-next-line import/default -- the build makes it: a thread of its own file
import createWorker from './snapshot-worker?nodeWorker'
import { type SnapshotOutcome, type SnapshotTask } from './snapshot-task.ts'

/** Runs a task on a thread of its own, which ends with it. */
export function runInWorker(task: SnapshotTask): Promise<SnapshotOutcome> {
  return new Promise((resolve, reject) => {
    const worker = createWorker({ workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The worker ended without an answer')))
  })
}
