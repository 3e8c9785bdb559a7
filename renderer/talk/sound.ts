import workletUrl from './sound-frames.worklet.ts?worker&url'

/** What the voice model wants, in samples a second. */
const sampleRate = 16_000

/** An eighth of a second of sound of each side, in samples from -1 to 1. */
export type SoundBatch = { readonly me: Float32Array; readonly them: Float32Array }

/** Sound that is being heard. */
export type Sound = {
  readonly hearsThem: boolean
  /** The device the microphone is a part of. */
  readonly groupId: string | undefined
  readonly close: () => void
}

/**
 * Opens the microphone and, if wanted and given, what the computer plays. The sound is as it comes:
 * nothing in it is made louder or cleaned, so that loudness means something. It is handed on in
 * batches and kept nowhere. Rejects with what the system said when there is no microphone to be had.
 */
export async function openSound(on: {
  readonly wantsThem: boolean
  readonly batch: (batch: SoundBatch) => void
  /** The microphone was unplugged, or their side is no longer given. */
  readonly lost: () => void
}): Promise<Sound> {
  const mine = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  })
  const theirs = on.wantsThem ? await farSide() : null
  // No speaker is opened for it, and a longer buffer wakes the machine less often.
  const options = { sampleRate, latencyHint: 'playback', sinkId: { type: 'none' } } as const
  const context = new AudioContext(options)
  const close = () => {
    for (const track of [...mine.getTracks(), ...(theirs?.getTracks() ?? [])]) track.stop()
    void context.close()
  }
  try {
    await context.audioWorklet.addModule(workletUrl)
    const frames = new AudioWorkletNode(context, 'sound-frames', {
      numberOfInputs: 2,
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    })
    frames.port.addEventListener('message', ({ data }: MessageEvent<SoundBatch>) => on.batch(data))
    frames.port.start()
    context.createMediaStreamSource(mine).connect(frames, 0, 0)
    if (theirs) context.createMediaStreamSource(theirs).connect(frames, 0, 1)
  } catch (error) {
    close()
    throw error
  }
  for (const track of [...mine.getTracks(), ...(theirs?.getTracks() ?? [])]) {
    track.addEventListener('ended', on.lost)
  }
  const groupId = mine.getAudioTracks()[0]?.getSettings().groupId
  return { hearsThem: theirs !== null, groupId, close }
}

/** What the computer plays; null: it is not given. The picture that comes with it is stopped unseen. */
async function farSide(): Promise<MediaStream | null> {
  try {
    const given = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: true })
    for (const picture of given.getVideoTracks()) {
      picture.stop()
      given.removeTrack(picture)
    }
    return given.getAudioTracks().length > 0 ? given : null
  } catch {
    return null
  }
}
