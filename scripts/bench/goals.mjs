/** Each number of the speed table that is measured, in its order. */
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
  summonLive: { name: '2 summon to a call that runs: line ready, p95', unit: 'ms', target: 50 },
  summonNew: { name: '2 summon begins a call: line ready, p95', unit: 'ms', target: 50 },
  memorySmall: { name: '3 memory with 10,000 notes (PSS)', unit: 'MB', target: 1.15 },
  memoryLarge: { name: '3 memory with 100,000 notes (PSS)', unit: 'MB', target: 1.35 },
  memoryGrowth: { name: '3 memory after 2 h of scripted calls (PSS)', unit: 'MB', target: 1.03 },
  idleCpu: { name: '4 idle, both windows: share of a core', unit: '%', target: 0.05 },
  idleWakeups: { name: '4 idle, both windows: wake-ups', unit: '/s', target: 3 },
  callCpu: { name: '4 a call running: share of a core', unit: '%', target: 0.5 },
  saved: { name: '5 key press to saved on the disk, p95', unit: 'ms', target: 1 },
  longTasks: { name: '6 1,000 key presses: tasks over 50 ms', unit: 'tasks', target: 0 },
  frameGap: { name: '6 1,000 key presses: time between frames, p95', unit: 'ms', target: 17 },
  stepPrompt: {
    name: '7 step key to its prompt, call of 10,000 events, p95',
    unit: 'ms',
    target: 50,
  },
  linePrompt: {
    name: '7 kept line to its prompt, call of 10,000 events, p95',
    unit: 'ms',
    target: 50,
  },
  manyLinesPrompt: {
    name: '7 kept line to its prompt, call of 5,000 lines, p95',
    unit: 'ms',
    target: 50,
  },
  lastCases: { name: '9 last 50 cases, 100,000 notes stored, p95', unit: 'ms', target: 10 },
  filtered: { name: '9 filtered lists, 100,000 notes stored, p95', unit: 'ms', target: 10 },
  preview: { name: '11 key press to proposal preview, p95', unit: 'ms', target: 34 },
  pdf: { name: '11 PDF export, p95', unit: 'ms', target: 2000 },
})
