import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n.ts';

interface Props {
  onFiles: (files: FileList) => void;
}

/** Takes files that are dropped anywhere on the page, and says so while one is held over it. */
export function FileDrop({ onFiles }: Props) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    const ended = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      document.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer?.types.includes('Files')) handle(event);
        },
        { signal: ended.signal },
      );
    const hold = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    listen('dragenter', hold);
    listen('dragover', hold);
    // A pointer that enters another part of the page leaves the one before, but one that leaves the page enters nothing.
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) latest.current(event.dataTransfer.files);
    });
    return () => ended.abort();
  }, []);

  return over ? (
    <div class="file-drop" aria-hidden="true">
      <p>{t('form.drop')}</p>
    </div>
  ) : null;
}
