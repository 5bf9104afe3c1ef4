import type * as vscode from 'vscode';
import * as z from 'zod';
import { seasonDraft, seasonSetup } from '../submission/season-setup';
import type { SeasonDraft, SeasonSetup } from '../submission/season-setup';
import type { Office } from './office';

const login = z.object({ kommunenummer: z.string(), bydelsnummer: z.string(), organisasjonsnummer: z.string() });

/** What is remembered of a log-in: all but the PIN. */
export type RememberedLogin = z.infer<typeof login>;

/** What is remembered between uses. */
export const memoryOf = ({ context }: Pick<Office, 'context'>): Memory => new Memory(context.globalState, context.secrets);

/** What is remembered between uses: per municipality, and the PIN only in secret storage and only when asked for. */
export class Memory {
  constructor(private readonly state: vscode.Memento, private readonly secrets: vscode.SecretStorage) {}

  contact(kommunenummer: string | undefined): string | undefined {
    return z.string().optional().catch(undefined).parse(this.state.get(`contact:${kommunenummer ?? ''}`));
  }

  async rememberContact(kommunenummer: string | undefined, email: string): Promise<void> {
    await this.state.update(`contact:${kommunenummer ?? ''}`, email);
  }

  login(kommunenummer: string | undefined): RememberedLogin | undefined {
    return login.optional().catch(undefined).parse(this.state.get(`login:${kommunenummer ?? ''}`));
  }

  async rememberLogin(values: RememberedLogin): Promise<void> {
    await this.state.update(`login:${values.kommunenummer}`, values);
  }

  /** The season that was last set up. */
  season(): SeasonSetup | undefined {
    return seasonSetup.safeParse(this.state.get('season')).data;
  }

  async rememberSeason(setup: SeasonSetup): Promise<void> {
    await this.state.update('season', setup);
  }

  /** What was told of a season before somebody left. */
  seasonDraft(): SeasonDraft | undefined {
    return seasonDraft.safeParse(this.state.get('season:draft')).data;
  }

  async rememberSeasonDraft(draft: SeasonDraft | undefined): Promise<void> {
    await this.state.update('season:draft', draft);
  }

  async pin(kommunenummer: string): Promise<string | undefined> {
    return this.secrets.get(`pin:${kommunenummer}`);
  }

  async rememberPin(kommunenummer: string, pin: string): Promise<void> {
    await this.secrets.store(`pin:${kommunenummer}`, pin);
  }

  async forgetPin(kommunenummer: string): Promise<void> {
    await this.secrets.delete(`pin:${kommunenummer}`);
  }
}
