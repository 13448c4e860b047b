import { answer, type Pasted } from './engine.ts';

/** Judges in a thread of its own, so that the page stays usable and can stop it. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; pasted: Pasted; at: string }>) => {
  void answer(data.pasted, data.at).then(
    (told) => postMessage({ id: data.id, told }),
    (error: unknown) => {
      const reason = `Internal error: ${error instanceof Error ? error.message : String(error)}`;
      postMessage({ id: data.id, failed: reason });
    },
  );
});
