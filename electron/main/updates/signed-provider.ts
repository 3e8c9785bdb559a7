import { Provider, type UpdateInfo } from 'electron-updater'
import {
  parseUpdateInfo,
  type ProviderRuntimeOptions,
  resolveFiles,
} from 'electron-updater/out/providers/Provider.js'
import { openFeed } from './signed-feed.ts'
import type { UpdateSource } from './update-source.ts'

/**
 * Tells the updater what there is, from a feed that was signed. Beside `latest.yml` lies
 * `latest.yml.sig`. Nothing is told to the server but that somebody asks.
 */
export class SignedProvider extends Provider<UpdateInfo> {
  private readonly source: UpdateSource

  constructor(options: object, _updater: unknown, runtimeOptions: ProviderRuntimeOptions) {
    super(runtimeOptions)
    this.source = (options as { source: UpdateSource }).source
  }

  /** The updater would send an id of its own along, the same each time. */
  override setRequestHeaders(): void {}

  async getLatestVersion(): Promise<UpdateInfo> {
    const { url: base, publicKey } = this.source
    const name = `${this.getDefaultChannelName()}.yml`
    const url = new URL(name, base)
    const content = await this.textAt(url)
    const signature = await this.textAt(new URL(`${name}.sig`, base))
    const feed = openFeed(name, content, signature, publicKey, (text) =>
      parseUpdateInfo(text, name, url),
    )
    // The fields that older updaters read, and that nobody reads here.
    return { ...feed, path: '', sha512: '', releaseDate: '' }
  }

  resolveFiles(info: UpdateInfo) {
    return resolveFiles(info, this.source.url)
  }

  private async textAt(url: URL): Promise<string> {
    return (await this.httpRequest(url)) ?? ''
  }
}
