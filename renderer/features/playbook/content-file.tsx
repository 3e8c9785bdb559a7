import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtIn, type ContentEditor } from '#renderer/data/content-editor.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { type ContentChanges, longestContentFile, patchBetween } from '#shared/content/changes.ts'
import type { FileProblem } from '#shared/content/parse-content-file.ts'
import type { FileScope } from '#shared/content/write-content-file.ts'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { DifferenceList } from './difference-list.tsx'
import type { Part } from './use-items.ts'
import { FileProblems } from './file-problems.tsx'

// Reading and writing files is fetched once a file is written or chosen.
const reader = () => import('#shared/content/read-content-file.ts')
const writer = () => import('#shared/content/write-content-file.ts')

type Props = {
  editor: ContentEditor
  /** Something was taken over: it can be undone. */
  onTaken: () => void
  /** The part that is shown; null: none. */
  part: Part | null
  onReset: () => void
  onResetPart: () => void
}

/** The content as a file to pass on, and what others pass on; and the way back to what is built in. */
export function ContentFile({ editor, onTaken, part, onReset, onResetPart }: Props) {
  const { t } = useTranslation('playbook')
  const desktop = useDesktop()
  const { nowMs } = useStore()
  const input = useRef<HTMLInputElement>(null)
  const { answer, ask, forget } = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })
  const [problems, setProblems] = useState<readonly FileProblem[] | null>(null)
  const [offered, setOffered] = useState<ContentChanges | null>(null)

  const save = (scope: FileScope) =>
    ask(async () => {
      const { writeContentFile } = await writer()
      const head = [t('file.head'), t(`file.headOf.${scope}`), t('file.headHow')]
      const text = writeContentFile(builtIn, editor.changes, { scope, head })
      const day = new Intl.DateTimeFormat('sv-SE').format(nowMs())
      return desktop.saveContentFile({ text, suggestedName: `${t('file.name')} ${day}` })
    })
  const read = async (file: File | undefined) => {
    if (!file) return
    forget()
    const { readContentFile } = await reader()
    // What is too long is not even read.
    const tooLong = file.size > 3 * longestContentFile
    const text = tooLong ? 'x'.repeat(longestContentFile + 1) : await file.text()
    const outcome = readContentFile(text, builtIn, editor.changes)
    setProblems(outcome.ok ? null : outcome.problems)
    setOffered(outcome.ok ? outcome.changes : null)
  }
  const take = () => {
    if (offered) editor.save(patchBetween(editor.changes, offered), 'import')
    setOffered(null)
    onTaken()
  }
  const acts = {
    changes: () => void save('changes'),
    everything: () => void save('everything'),
    import: () => input.current?.click(),
    resetPart: onResetPart,
    reset: onReset,
  }
  const names = [
    'changes',
    'everything',
    'import',
    ...(part ? (['resetPart'] as const) : []),
    'reset',
  ] as const
  const partName = part ? t(`part.${part}`) : ''
  return (
    <>
      <MenuButton
        label={t('file.menu')}
        items={names.map((id) => ({ id, label: t(`file.${id}`, { part: partName }) }))}
        onChoose={(id) => acts[id]()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.json,text/yaml"
        aria-label={t('file.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          void read(file)
        }}
      />
      <Outcome
        done={answer?.kind === 'saved' && t('file.saved', { fileName: answer.fileName })}
        failed={answer?.kind === 'failed' && t('file.notSaved')}
      />
      {problems && <FileProblems problems={problems} onClose={() => setProblems(null)} />}
      {offered && (
        <Dialog
          title={t('file.offer')}
          role="dialog"
          onClose={() => setOffered(null)}
          buttons={
            <>
              <Button variant="primary" onPress={take}>
                {t('file.take')}
              </Button>
              <Button onPress={() => setOffered(null)}>{t('file.leave')}</Button>
            </>
          }
        >
          <DifferenceList from={editor.changes} to={offered} />
        </Dialog>
      )}
    </>
  )
}
