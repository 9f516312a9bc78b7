import { useLayoutEffect, useState } from 'preact/hooks';
import { isolatedText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';
import { AddCollection } from './AddCollection.tsx';
import { ButtonPart } from './ButtonPart.tsx';
import { Collections } from './Collections.tsx';
import { DataPart } from './DataPart.tsx';
import { DropArea } from './DropArea.tsx';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { ReadingPart } from './ReadingPart.tsx';
import { useReplacing } from './use-replacing.ts';
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
  // As soon as it is drawn: what changes between is told to nobody.
  useLayoutEffect(() => actions.watch(take), []);
  const starts = useStarts(state.list, actions);
  const replacing = useReplacing(state.list, starts.jobs);

  const changeList: OptionsActions['changeList'] = (change) => {
    setState((before) => ({ ...before, list: change(before.list) }));
    actions.changeList(change);
  };
  const changeSettings: OptionsActions['changeSettings'] = (changed) => {
    setState((before) => ({ ...before, settings: { ...before.settings, ...changed } }));
    actions.changeSettings(changed);
  };
  const showAllHidden = () => {
    take({ hiddenPages: 0 });
    actions.showAllHidden();
  };
  const setCounts = async (isWanted: boolean) => take({ hasCounts: await actions.setCounts(isWanted) });
  const reset = () => {
    for (const { job } of starts.jobs.shown) starts.jobs.cancel(job.id);
    actions.reset();
  };

  const replaced = replacing.collection?.header.name;
  const drop = (data: DataTransfer) => {
    if (state.isPrivate) return;
    const wanted = actions.dropped(data);
    void (replaced === undefined ? starts.add(wanted) : replacing.take(wanted));
  };

  return (
    <DropArea
      label={replaced === undefined ? word('dropHere') : word('dropToReplace', isolatedText(replaced))}
      onDrop={drop}
    >
      <main>
        <h1>{word('settings')}</h1>
        {state.isPrivate && <p class="note">{word('optionsPrivate')}</p>}
        <fieldset disabled={state.isPrivate}>
          <Collections state={state} starts={starts} replacing={replacing} changeList={changeList} actions={actions} />
          <AddCollection state={state} starts={starts} actions={actions} />
          <ButtonPart
            state={state}
            onCounts={(isWanted) => void setCounts(isWanted)}
            openShortcuts={actions.openShortcuts}
          />
          <ReadingPart settings={state.settings} onChange={changeSettings} />
          <DataPart state={state} onChange={changeSettings} onReset={reset} actions={{ ...actions, showAllHidden }} />
        </fieldset>
      </main>
    </DropArea>
  );
}
