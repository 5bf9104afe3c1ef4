// The receiver's door: the registered log-in, the lock after five wrong ones, and sessions.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../submission/credentials';
import { loginSchema } from '../submission/wire';
import { readJson } from './body';
import type { Faults } from './faults';
import { Refused } from './refused';

const MOST_WRONG = 5;

/** Lets in who logs in rightly, and knows who has. */
export class Guard {
  readonly #login: Credentials;
  readonly #faults: Faults;
  readonly #sessions = new Set<string>();
  #wrong = 0;

  constructor(login: Credentials, faults: Faults) {
    this.#login = login;
    this.#faults = faults;
  }

  /** A session for the right log-in; refuses every other, and after five wrong ones all, until it is started anew. */
  async logIn(request: IncomingMessage): Promise<string> {
    const { kommunenummer, bydelsnummer, organisasjonsnummer, pin } = await readJson(request, loginSchema);
    if (this.#faults.take('lock-login') || this.#wrong >= MOST_WRONG) throw new Refused(403, 'locked');
    const login = this.#login;
    const given = digest([kommunenummer, bydelsnummer, organisasjonsnummer, pin]);
    const known = digest([login.kommunenummer, login.bydelsnummer, login.organisasjonsnummer, login.pin.reveal()]);
    if (this.#faults.take('refuse-login') || !timingSafeEqual(given, known)) {
      this.#wrong += 1;
      throw new Refused(401, 'login');
    }
    this.#wrong = 0;
    const session = randomBytes(24).toString('base64url');
    this.#sessions.add(session);
    return session;
  }

  /** Refuses a request that does not carry a session given out here. */
  checkSession(authorization: string | undefined): void {
    const session = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (session === undefined || !this.#sessions.has(session)) throw new Refused(403, 'session');
  }
}

function digest(values: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(values)).digest();
}
