/** Properties of `SwitchSetting`. */
export interface SwitchSettingProps {
  label: string;
  note: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** A line of the page that is on or off; the whole line answers the click. */
export function SwitchSetting({ label, note, isOn, onSwitch }: SwitchSettingProps) {
  return (
    <label class="setting setting-switch">
      <span class="setting-text">
        {label}
        <span class="setting-note">{note}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        class="switch"
        checked={isOn}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          // The reader may refuse the permission: the switch shows what is, and changes with `isOn`.
          currentTarget.checked = isOn;
          onSwitch(wanted);
        }}
      />
    </label>
  );
}
