import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useHandover } from '#renderer/data/team/use-handover.ts'
import { useMemberName } from '#renderer/data/team/use-standpoint.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useHandingOver } from '#renderer/ui/use-handing-over.tsx'
import { useHandoverKey } from '#renderer/ui/use-handover-key.ts'
import type { Case } from '#shared/case/case.ts'

/** Hands the case of the call over by a key; a button says so where there is room for one. */
export function CallHandover({ theCase, hasButton }: { theCase: Case; hasButton: boolean }) {
  const { t } = useTranslation('teamWork')
  const { nowMs } = useStore()
  const { ask, layer } = useHandingOver({
    handoverOf: useHandover(),
    nameOf: useMemberName(),
    nowMs,
  })
  const hand = ask && (() => ask(theCase))
  useHandoverKey(hand)
  return (
    <>
      {hasButton && hand && (
        <Button variant="plain" size="small" onPress={hand}>
          {t('handover.button')}
        </Button>
      )}
      {layer}
    </>
  )
}
