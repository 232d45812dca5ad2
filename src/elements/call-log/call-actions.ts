import type { ReactiveElement } from 'lit';
import type { Call } from '../../domain/call.js';
import type { FollowUp } from '../../domain/follow-ups.js';
import { withoutPhoneNumbers } from '../../domain/phone-number.js';
import { fire } from '../../ui/events.js';
import { toggled } from '../../ui/toggled.js';
import type { RowContext } from './call-columns.js';
import type { FollowUpContext } from './follow-up-table.js';
import type { LogView } from './log-rows.js';

/** What a person does with calls: opens them, takes them up, marks them done; in memory only. */
export class CallActions {
  #opened: ReadonlySet<string> = new Set();
  #done: ReadonlySet<string> = new Set();

  constructor(private readonly host: ReactiveElement & { readonly showPhoneNumbers: boolean }) {}

  /** What the rows of a view need. */
  context({ locale, timeZone }: LogView): RowContext & FollowUpContext {
    return {
      locale,
      timeZone,
      opened: this.#opened,
      done: this.#done,
      toggle: (call) => {
        if (!this.#opened.has(call.id)) fire(this.host, 'call-select', { call });
        this.#open(call);
      },
      take: (followUp) => {
        this.#take(followUp);
      },
      markDone: (callId) => {
        this.#done = toggled(this.#done, callId);
        this.host.requestUpdate();
      },
    };
  }

  #take(followUp: FollowUp): void {
    if (fire(this.host, 'follow-up', { followUp }, { cancelable: true })) {
      this.#open(followUp.call);
    }
  }

  #open({ id }: Call): void {
    this.#opened = toggled(this.#opened, id);
    this.host.requestUpdate();
  }

  /** The call as it may be on screen, in an event and in a file. */
  shown(call: Call): Call {
    return this.host.showPhoneNumbers ? call : withoutPhoneNumbers(call);
  }
}
