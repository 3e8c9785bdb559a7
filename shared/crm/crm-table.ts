import type { Table } from '../case-data/case-table.ts'
import { printable } from '../document/printable.ts'
import { localTime } from '../calendar/local-day.ts'
import { cutAtCharacter } from './cut-at-character.ts'
import type { HandedCall, HandedTask } from './handed-over.ts'
import type { CallColumn, CrmLayout, MomentFormat, TaskColumn } from './layout.ts'

/** Where the rep is: an IANA time zone. */
type Place = { readonly timeZone: string }

/** Calls as a CRM imports them, one a row. */
export function callTable(
  { calls: columns }: Pick<CrmLayout, 'calls'>,
  calls: readonly HandedCall[],
  place: Place,
): Table {
  return tableOf(columns, calls, (column, call) => callCell(column, call, place))
}

/** Things to do as a CRM imports them, one a row. */
export function taskTable(
  { tasks: columns }: Pick<CrmLayout, 'tasks'>,
  tasks: readonly HandedTask[],
  place: Place,
): Table {
  return tableOf(columns, tasks, (column, task) => taskCell(column, task, place))
}

function tableOf<Column extends { readonly header: string }, Item>(
  columns: readonly Column[],
  items: readonly Item[],
  cell: (column: Column, item: Item) => string,
): Table {
  return {
    head: columns.map(({ header }) => header),
    rows: items.map((item) => columns.map((column) => cell(column, item))),
  }
}

function callCell(column: CallColumn, call: HandedCall, place: Place): string {
  switch (column.is) {
    case 'fixed':
      return column.text
    case 'text':
      return cutAtCharacter(printable(call[column.from]), column.longest)
    case 'moment':
      return momentIn(column.format, call.startedAtMs, place)
    case 'duration':
      return String(
        column.unit === 'seconds' ? Math.round(call.durationMs / 1000) : call.durationMs,
      )
    case 'words':
      return column.from === 'whoCalled' ? column.words[call.whoCalled] : column.words[call.outcome]
  }
}

function taskCell(column: TaskColumn, task: HandedTask, place: Place): string {
  switch (column.is) {
    case 'fixed':
      return column.text
    case 'text':
      return cutAtCharacter(printable(task[column.from]), column.longest)
    case 'moment':
      return task.dueAtMs === null ? '' : momentIn(column.format, task.dueAtMs, place)
    case 'words':
      return column.from === 'priority' ? column.words[task.priority] : column.words[task.kind]
  }
}

function momentIn(format: MomentFormat, atMs: number, place: Place): string {
  const local = localTime(place, atMs)
  const day = local.toPlainDate().toString()
  if (format === 'yyyy-MM-dd') return day
  return `${day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
