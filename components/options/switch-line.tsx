interface Props {
  words: string;
  isOn: boolean;
  isDisabled?: boolean;
  /** The id of a sentence that says why it is as it is. */
  describedBy?: string | undefined;
  /** Resolves to whether it is on now. */
  onChange: (isOn: boolean) => Promise<boolean>;
}

/** A switch with its words. */
export function SwitchLine({ words, isOn, isDisabled = false, describedBy, onChange }: Props) {
  return (
    <label class="switch-line">
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        aria-describedby={describedBy}
        onChange={async ({ currentTarget: box }) => {
          // The box moved with the click; it must not go on showing what was refused.
          box.checked = await onChange(box.checked);
        }}
      />
      <span>{words}</span>
    </label>
  );
}
