/** A way through a list of cases: those that were on screen, the one that is, and what is known of those to come. */
export type Walk = {
  ids: readonly string[];
  /** The one on screen; ids.length where that is not known yet, or there is none. */
  at: number;
  /** What is known is all there is. */
  isEnd: boolean;
};

export const startWalk = (id: string): Walk => ({ ids: [id], at: 0, isEnd: false });

export const hereIn = (walk: Walk): string | null => walk.ids[walk.at] ?? null;

/** @param limit how many were asked for: fewer are the last ones */
export function learnAhead(walk: Walk, aheadIds: readonly string[], limit: number): Walk {
  const fresh = aheadIds.filter((id) => !walk.ids.includes(id));
  return { ...walk, ids: [...walk.ids, ...fresh], isEnd: aheadIds.length < limit || fresh.length === 0 };
}

/** To the next one that is not done yet; behind the last one where there is none. */
export function goOn(walk: Walk, isDone: (id: string) => boolean): Walk {
  const next = walk.ids.findIndex((id, place) => place > walk.at && !isDone(id));
  return { ...walk, at: next < 0 ? walk.ids.length : next };
}

export const goBack = (walk: Walk): Walk => ({ ...walk, at: Math.max(0, walk.at - 1) });

/** To any case; one that was not on the way is put before the one on screen, which comes next then. */
export function goTo(walk: Walk, id: string): Walk {
  const place = walk.ids.indexOf(id);
  return place >= 0 ? { ...walk, at: place } : { ...walk, ids: walk.ids.toSpliced(walk.at, 0, id) };
}

/** What comes next, nearest first: to be there before one goes to it. */
export function nextOf(walk: Walk, isDone: (id: string) => boolean, count: number): readonly string[] {
  return walk.ids
    .slice(walk.at + 1)
    .filter((id) => !isDone(id))
    .slice(0, count);
}
