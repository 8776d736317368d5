import type { ComponentProps, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TaskDetail } from './task-detail.tsx';

type Props = ComponentProps<typeof TaskDetail>;

let detail: FunctionComponent<Props> | null = null;

/** Fetches what draws results. Lists call it once they are on the screen, so that they appear sooner and rows still open at once. */
export async function loadTaskBody(): Promise<FunctionComponent<Props>> {
  detail ??= (await import('./task-detail.tsx')).TaskDetail;
  return detail;
}

/** What is under an opened row. */
export function TaskBody(props: Props) {
  const [Detail, setDetail] = useState(() => detail);
  useEffect(() => {
    if (!Detail) void loadTaskBody().then((loaded) => setDetail(() => loaded));
  }, [Detail]);
  return Detail && <Detail {...props} />;
}
