import { failureWords } from '../failure.ts';
import { sentences, t } from '../i18n.ts';
import type { ReplyFailure } from '../messages.ts';
import type { PanelPorts } from './panel-ports.ts';

/** Requests of one page, and the words for the last one that failed. */
export interface Asking {
  /** Passes a request's answer on. A failure is told until another request succeeds; it still rejects. */
  ask<T>(request: Promise<T>): Promise<T>;
  /** The same for requests whose answer nobody waits for. */
  tell(request: Promise<unknown>): void;
  /** Why what was asked last could not be done; empty when it could. */
  words(): string;
}

/** `onChange` is called when the words change. */
export function createAsking(
  { report, whyFailed }: Pick<PanelPorts, 'report' | 'whyFailed'>,
  onChange: () => void,
): Asking {
  let words = '';
  const say = (next: string) => {
    if (next === words) return;
    words = next;
    onChange();
  };
  const ask = async <T>(request: Promise<T>): Promise<T> => {
    try {
      const answer = await request;
      say('');
      return answer;
    } catch (error) {
      report(error);
      say(troubleWords(whyFailed(error)));
      throw error;
    }
  };
  return { ask, tell: (request) => void ask(request).catch(() => {}), words: () => words };
}

function troubleWords(failure: ReplyFailure | null): string {
  if (failure === 'own-key') return t('key.own_key');
  if (failure === 'key-managed') return t('managed.key_in_use');
  if (failure !== 'storage-failed') return t('trouble.try_again');
  const { sentence, nextStep } = failureWords('storage-failed');
  return sentences(sentence, nextStep);
}
