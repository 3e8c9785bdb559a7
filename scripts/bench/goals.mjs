/** Each number of the speed table that is measured so far, in its order. */
export const GOALS = Object.freeze({
  startWall: {
    name: '1 start: both windows usable, 100,000 notes stored',
    unit: 'ms',
    target: 1.25,
  },
  startCpu: {
    name: '1 start: processor time until 3 s after',
    unit: 'ms',
    target: 1.45,
  },
  memorySmall: { name: '3 memory with 10,000 notes (PSS)', unit: 'MB', target: 1.15 },
  memoryLarge: { name: '3 memory with 100,000 notes (PSS)', unit: 'MB', target: 1.35 },
  idleCpu: { name: '4 idle, both windows: share of a core', unit: '%', target: 0.05 },
  idleWakeups: { name: '4 idle, both windows: wake-ups', unit: '/s', target: 3 },
  callCpu: { name: '4 a call running: share of a core', unit: '%', target: 0.5 },
  saved: { name: '5 key press to saved on the disk, p95', unit: 'ms', target: 1 },
  longTasks: { name: '6 1,000 key presses: tasks over 50 ms', unit: 'tasks', target: 0 },
  frameGap: { name: '6 1,000 key presses: time between frames, p95', unit: 'ms', target: 17 },
})
