interface Props {
  isOlder: boolean;
  onShow: () => void;
}

/** Says that newer answers have come than those on the screen, and brings them in when the person wants them. */
export function NewerLine({ isOlder, onShow }: Props) {
  if (!isOlder) return null;
  return (
    <p class="newer-line">
      <span role="status">Newer answers have come.</span>
      <button type="button" class="button quiet" onClick={onShow}>
        Show them
      </button>
    </p>
  );
}
