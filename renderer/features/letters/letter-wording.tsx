import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useChanges } from '#renderer/data/content.tsx'
import { useStore } from '#renderer/data/store.tsx'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { wordingRules } from '#renderer/data/wording-rules.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { useOpenAtExport } from '#renderer/ui/use-open-at-export.ts'
import { WordingPanel } from '#renderer/ui/wording-panel.tsx'
import type { WordingItem } from '#renderer/ui/wording-item.tsx'
import { clipped } from '#shared/base/clipped.ts'
import { addWorkingDays, endOfWorkingDay } from '#shared/calendar/working-time.ts'
import { type LetterForm, partsInOrder } from '#shared/letter/form.ts'
import type { Letter } from '#shared/letter/letter.ts'
import { type FormPart, type LetterPart, maxPart } from '#shared/letter/part.ts'
import { checkWording, type WordingFinding } from '#shared/wording/check-wording.ts'
import { fixed } from '#shared/wording/rewrite.ts'
import { layoutOf } from './letter-document-of.ts'

type Props = {
  letter: Letter
  form: LetterForm
  onWrite: (part: LetterPart, text: string) => void
  onGoTo: (part: FormPart) => void
}

type Found = {
  readonly item: WordingItem
  readonly part: FormPart
  readonly text: string
  readonly finding: WordingFinding
}

/** What to look at before a letter goes out. Nothing waits for it and nothing is held back. */
export const LetterWording = memo(function LetterWording(props: Props) {
  const { letter, form, onWrite, onGoTo } = props
  const found = useFound(useDeferredValue(letter), form)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<(Found & { after: string }) | null>(null)
  const open = found.filter(({ item }) => !left.has(item.key))
  const wentOutWith = useOpenAtExport(letter.exports.length, open.length)
  const textOf = (part: FormPart) => letter.parts[part] ?? ''
  const ofItem = ({ key }: WordingItem) => found.find(({ item }) => item.key === key)

  const fix = (item: WordingItem) => {
    const one = ofItem(item)
    // Something else stands there by now: the next check is on its way.
    if (!one || textOf(one.part) !== one.text) return
    const after = clipped(fixed(one.text, one.finding.fix), maxPart)
    onWrite(one.part, after)
    setLast({ ...one, after })
  }
  const undo = () => {
    if (last) onWrite(last.part, last.text)
    setLast(null)
  }
  return (
    <WordingPanel
      items={open.map(({ item }) => item)}
      leftCount={found.length - open.length}
      // Once something else was written there, taking the change back would take that away too.
      changed={last && textOf(last.part) === last.after ? { where: last.item.where, undo } : null}
      wentOutWith={wentOutWith}
      onFix={fix}
      onGoTo={(item) => {
        const one = ofItem(item)
        if (one) onGoTo(one.part)
      }}
      onLeave={(item) => setLeft(new Set([...left, item.key]))}
      onLookAgain={() => setLeft(new Set())}
    />
  )
})

function useFound(letter: Letter, form: LetterForm): readonly Found[] {
  const { language: mine } = useEnvironment()
  const { nowMs } = useStore()
  const calendar = useWorkingCalendar()
  const changes = useChanges()
  return useMemo(() => {
    const { language, parts } = letter
    const rules = wordingRules(language, changes)
    const inADayMs = endOfWorkingDay(calendar, addWorkingDays(calendar, nowMs(), 1) - 1)
    const words = { byWhen: sayTimeIn(language).moment(inADayMs) }
    return partsInOrder(form, layoutOf(letter)).flatMap(({ id, label }) => {
      const text = parts[id] ?? ''
      return checkWording(text, { language, rules, words }).map((finding, nth): Found => {
        const { category, reason, start, end, fix } = finding
        const said = text.slice(start, end)
        const key = [id, reason, said, nth].join('\n')
        const item = { key, where: label[mine], words: said, category, reason, says: fix.says }
        return { item, part: id, text, finding }
      })
    })
  }, [letter, form, mine, calendar, changes, nowMs])
}
