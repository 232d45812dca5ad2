import { ApiClient } from './api-client.js';
import type { Call } from '../domain/call.js';
import type { Campaign } from '../domain/campaign.js';
import type {
  CampaignQuery,
  CampaignsApi,
  ListCallsQuery,
  ListCampaignsQuery,
  Page,
} from './campaigns-api.js';
import type { MappedApiOptions } from './mapping/mapped-api.js';
import type { Mapping } from './mapping/mapping.js';
import type { PresetName } from './presets/preset-names.js';

/** Each preset is downloaded when a page uses it. */
const PRESETS: Readonly<Record<PresetName, () => Promise<Mapping>>> = {
  synthflow: async () => (await import('./presets/synthflow.js')).synthflow,
  vapi: async () => (await import('./presets/vapi.js')).vapi,
  retell: async () => (await import('./presets/retell.js')).retell,
  twilio: async () => (await import('./presets/twilio.js')).twilio,
  elevenlabs: async () => (await import('./presets/elevenlabs.js')).elevenlabs,
  bland: async () => (await import('./presets/bland.js')).bland,
  hubspot: async () => (await import('./presets/hubspot.js')).hubspot,
  gohighlevel: async () => (await import('./presets/gohighlevel.js')).gohighlevel,
};

export interface MappedLaterOptions extends MappedApiOptions {
  readonly preset?: PresetName;
  /** A whole mapping, or its text; with a preset, the parts that differ. Checked when it is used. */
  readonly mapping?: unknown;
}

/**
 * A client for a mapped API whose code is downloaded when something is asked, so that pages with
 * the default contract do without it.
 *
 * @throws SettingsError when `baseUrl` is no http or https address, or a header is not allowed
 */
export function mappedApiLater(options: MappedLaterOptions): CampaignsApi {
  return new MappedApiLater(options);
}

class MappedApiLater implements CampaignsApi {
  readonly maxPages?: number;
  #api: Promise<CampaignsApi> | undefined;

  constructor(private readonly options: MappedLaterOptions) {
    // Says at once what is wrong with the address or the headers.
    new ApiClient(options);
    if (options.maxPages !== undefined) this.maxPages = options.maxPages;
  }

  async listCampaigns(query: ListCampaignsQuery): Promise<Page<Campaign>> {
    return (await this.#load()).listCampaigns(query);
  }

  async getCampaign(query: CampaignQuery): Promise<Campaign> {
    return (await this.#load()).getCampaign(query);
  }

  async listCalls(query: ListCallsQuery): Promise<Page<Call>> {
    return (await this.#load()).listCalls(query);
  }

  #load(): Promise<CampaignsApi> {
    const loading = (this.#api ??= this.#make());
    // A failed download is not kept: the next question tries again.
    loading.catch(() => {
      if (this.#api === loading) this.#api = undefined;
    });
    return loading;
  }

  async #make(): Promise<CampaignsApi> {
    const { preset, mapping, ...options } = this.options;
    const [{ MappedApi }, presetMapping] = await Promise.all([
      import('./mapping/mapped-api.js'),
      preset && PRESETS[preset](),
    ]);
    // A preset alone is the kit's own, and right.
    const whole =
      presetMapping && mapping === undefined
        ? presetMapping
        : await checked(presetMapping, mapping);
    return new MappedApi(whole, options);
  }
}

/** What a page says, over the preset it named. */
async function checked(preset: Mapping | undefined, mapping: unknown): Promise<Mapping> {
  const [{ checkMapping }, { mergeMapping }, { mappingOf }] = await Promise.all([
    import('./mapping/check-mapping.js'),
    import('./mapping/merge-mapping.js'),
    import('./mapping/mapping-of.js'),
  ]);
  return checkMapping(mergeMapping(preset, mappingOf(mapping)));
}
