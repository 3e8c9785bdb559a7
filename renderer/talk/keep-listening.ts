import { frameMs, type HeardFrame, levelDbOf } from '#shared/talk/frame.ts'
import { beginListening, hear, takeReading } from '#shared/talk/listening.ts'
import type { TalkReport } from '#shared/talk/talk-report.ts'
import { openSound, type Sound, type SoundBatch } from './sound.ts'
import { troubleOf } from './trouble-of.ts'
import { loadVoiceModel, type VoiceModel } from './voice-model.ts'

const frameLength = 512

/** How often it is told what was heard, in milliseconds. */
const readingMs = 1_000

/** Batches that may wait to be judged: a machine that is busy for longer misses what comes then. */
const mostWaiting = 40

type Listener = {
  /** Their side too, if it is given. */
  readonly hearsThem: boolean
  readonly tell: (report: TalkReport) => void
}

/**
 * Listens for as long as the page lives. When there is no microphone, or it goes, that is told, and
 * it listens again as soon as one is there.
 */
export async function keepListening({ hearsThem, tell }: Listener): Promise<void> {
  const load = async () =>
    hearsThem ? [await loadVoiceModel(), await loadVoiceModel()] : [await loadVoiceModel()]
  const models = await load().catch(() => null)
  if (!models) return tell({ kind: 'trouble', trouble: 'broken' })

  let sound: Sound | null = null
  const close = () => {
    const closing = sound
    sound = null
    closing?.close()
  }
  const open = async () => {
    close()
    const judge = judging(models, tell)
    try {
      const opened = await openSound({
        wantsThem: hearsThem,
        batch: judge.batch,
        lost: () => {
          close()
          tell({ kind: 'trouble', trouble: 'lost' })
          void inTurn(openIfClosed)
        },
      })
      const end = () => {
        judge.end()
        opened.close()
      }
      sound = { ...opened, close: end }
      judge.begin(opened.hearsThem)
      tell({ kind: 'listening', hearsThem: opened.hearsThem })
    } catch (error) {
      tell({ kind: 'trouble', trouble: troubleOf(error) })
    }
  }
  const openIfClosed = async () => {
    if (!sound || (await isOtherDefault(sound))) await open()
  }
  // One after the other: a headset that is plugged in is told several times.
  let turn = Promise.resolve()
  const inTurn = (act: () => Promise<void>) => (turn = turn.then(act, act))
  navigator.mediaDevices.addEventListener('devicechange', () => void inTurn(openIfClosed))
  await inTurn(open)
}

/** Whether the system would give another microphone now than the one that is heard. */
async function isOtherDefault({ groupId }: Sound): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  const usual = devices.find((one) => one.kind === 'audioinput' && one.deviceId === 'default')
  return usual !== undefined && groupId !== undefined && usual.groupId !== groupId
}

/** Judges sound frame by frame, in its order, and tells each second what it came to. */
function judging([mine, theirs]: readonly VoiceModel[], tell: Listener['tell']) {
  let listening = beginListening({ hearsThem: false })
  let hearsThem = false
  let turn = Promise.resolve()
  let waiting = 0
  let isOver = false

  const judge = async ({ me, them }: SoundBatch) => {
    if (isOver) return
    for (let from = 0; from < me.length; from += frameLength) {
      const frames = {
        me: await heardIn(mine, me, from),
        them: hearsThem ? await heardIn(theirs, them, from) : null,
      }
      listening = hear(listening, frames)
    }
    if (isOver || listening.sinceReadingMs < readingMs - frameMs) return
    const taken = takeReading(listening, Date.now())
    listening = taken.listening
    tell(taken.reading)
  }
  return {
    begin: (isBothHeard: boolean) => {
      hearsThem = isBothHeard
      listening = beginListening({ hearsThem })
    },
    batch: (batch: SoundBatch) => {
      if (waiting >= mostWaiting) return
      waiting += 1
      turn = turn
        .then(() => judge(batch))
        .catch(() => {
          if (!isOver) tell({ kind: 'trouble', trouble: 'broken' })
          isOver = true
        })
        .finally(() => (waiting -= 1))
    },
    /** What still waits is not told any more. */
    end: () => {
      isOver = true
    },
  }
}

async function heardIn(
  model: VoiceModel | undefined,
  sound: Float32Array,
  from: number,
): Promise<HeardFrame> {
  const frame = sound.subarray(from, from + frameLength)
  const half = frameLength / 2
  return {
    voice: (await model?.voiceIn(frame)) ?? 0,
    levelsDb: [levelDbOf(frame.subarray(0, half)), levelDbOf(frame.subarray(half))],
  }
}
