import type { PageAnswer } from '../../messages/contract.ts';
import { packagedScript } from '../../sources/packaged-script.ts';
import type { More } from './popup-actions.ts';

/** The global name under which the second script leaves what it has. */
declare const more: More;

let loading: Promise<More> | undefined;

/** Loads the views' second script, once. It comes with the package: it fails where the view is closed meanwhile, hardly else. */
export function loadMore(): Promise<More> {
  loading ??= new Promise<More>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = packagedScript('/more.js');
    script.onload = () => resolve(more);
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`${script.src} can't be loaded`));
    };
    document.head.append(script);
  });
  return loading;
}

/** The second script for an answer that can't be shown without it, and null for any other. */
export function moreFor({ context }: PageAnswer): Promise<More> | null {
  return context.state === 'failed' ? loadMore() : null;
}
