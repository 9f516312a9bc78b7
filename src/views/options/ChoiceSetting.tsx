/** Properties of `ChoiceSetting`. */
export interface ChoiceSettingProps<Value extends string> {
  label: string;
  /** Names the group of radio buttons on the page. */
  name: string;
  value: Value;
  /** Value → how it is called. */
  choices: { [V in Value]: string };
  onChoose: (value: Value) => void;
}

/** A line of the page with a few choices, side by side. */
export function ChoiceSetting<Value extends string>(props: ChoiceSettingProps<Value>) {
  const { label, name, value, choices, onChoose } = props;
  return (
    <div class="setting" role="radiogroup" aria-labelledby={`${name}-label`}>
      <p class="setting-text" id={`${name}-label`}>
        {label}
      </p>
      <div class="setting-control segments">
        {(Object.keys(choices) as Value[]).map((choice) => (
          <label key={choice} class="segment">
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            {choices[choice]}
          </label>
        ))}
      </div>
    </div>
  );
}
