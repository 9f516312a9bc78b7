import { useEffect, useState } from 'preact/hooks';
import { word } from '../text/words.ts';
import { AddCollection } from './AddCollection.tsx';
import { ButtonPart } from './ButtonPart.tsx';
import { Collections } from './Collections.tsx';
import { DataPart } from './DataPart.tsx';
import { DropArea } from './DropArea.tsx';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { ReadingPart } from './ReadingPart.tsx';
import { useStarts } from './use-starts.ts';

/** Properties of `Options`. */
export interface OptionsProps {
  first: OptionsState;
  actions: OptionsActions;
}

/** The options page: collections, button, reading, data. What the reader changes is seen at once and kept meanwhile. */
export function Options({ first, actions }: OptionsProps) {
  const [state, setState] = useState(first);
  const take = (changed: Partial<OptionsState>) => setState((before) => ({ ...before, ...changed }));
  useEffect(() => actions.watch(take), []);
  const starts = useStarts(state.list, actions);

  const changeList: OptionsActions['changeList'] = (change) => {
    setState((before) => ({ ...before, list: change(before.list) }));
    actions.changeList(change);
  };
  const changeSettings: OptionsActions['changeSettings'] = (changed) => {
    setState((before) => ({ ...before, settings: { ...before.settings, ...changed } }));
    actions.changeSettings(changed);
  };
  const setCounts = async (isWanted: boolean) => take({ hasCounts: await actions.setCounts(isWanted) });
  const reset = () => {
    for (const { job } of starts.jobs.shown) starts.jobs.cancel(job.id);
    actions.reset();
  };

  return (
    <DropArea onDrop={(data) => !state.isPrivate && void starts.add(actions.dropped(data))}>
      <main>
        <h1>{word('settings')}</h1>
        {state.isPrivate && <p class="note">{word('optionsPrivate')}</p>}
        <fieldset disabled={state.isPrivate}>
          <Collections state={state} starts={starts} changeList={changeList} actions={actions} />
          <AddCollection state={state} starts={starts} actions={actions} />
          <ButtonPart
            state={state}
            onCounts={(isWanted) => void setCounts(isWanted)}
            openShortcuts={actions.openShortcuts}
          />
          <ReadingPart settings={state.settings} onChange={changeSettings} />
          <DataPart state={state} onChange={changeSettings} onReset={reset} actions={actions} />
        </fieldset>
      </main>
    </DropArea>
  );
}
