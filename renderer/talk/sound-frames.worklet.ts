// Runs on Chromium's audio thread, where TypeScript's DOM has no types for it.
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void

/** Samples of each side that are handed on at once: four frames of 512, an eighth of a second. */
const batchLength = 4 * 512

/** Collects the sound of both sides, in step, and hands it to the page in batches. */
class SoundFrames extends AudioWorkletProcessor {
  #me = new Float32Array(batchLength)
  #them = new Float32Array(batchLength)
  #filled = 0

  process([me, them]: readonly (readonly Float32Array[])[]): boolean {
    const [mine] = me ?? []
    const [theirs] = them ?? []
    const length = mine?.length ?? theirs?.length ?? 0
    // A side that is not connected is silent.
    if (mine) this.#me.set(mine, this.#filled)
    else this.#me.fill(0, this.#filled, this.#filled + length)
    if (theirs) this.#them.set(theirs, this.#filled)
    else this.#them.fill(0, this.#filled, this.#filled + length)
    this.#filled += length
    if (this.#filled >= batchLength) this.#handOn()
    return true
  }

  #handOn(): void {
    const batch = { me: this.#me, them: this.#them }
    this.port.postMessage(batch, [batch.me.buffer, batch.them.buffer])
    this.#me = new Float32Array(batchLength)
    this.#them = new Float32Array(batchLength)
    this.#filled = 0
  }
}

registerProcessor('sound-frames', SoundFrames)
