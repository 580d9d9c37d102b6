import { describe, expect, it } from "vitest";
import { goBack, goOn, goTo, hereIn, learnAhead, nextOf, startWalk } from "./walk.ts";

const nothingDone = (): boolean => false;
const walk = learnAhead(startWalk("a"), ["b", "c", "d"], 3);

describe("a walk through a list", () => {
  it("goes on to what is not done, and to nowhere behind the last one known", () => {
    expect(hereIn(goOn(walk, nothingDone))).toBe("b");
    expect(hereIn(goOn(walk, (id) => id < "d"))).toBe("d");
    const behind = goOn(walk, () => true);
    expect([behind.at, hereIn(behind), behind.isEnd]).toEqual([4, null, false]);
    expect(hereIn(learnAhead(behind, ["e"], 3))).toBe("e");
  });

  it("ends where fewer came than were asked for, and takes none twice", () => {
    expect(learnAhead(walk, ["d", "e"], 3)).toEqual({ ids: ["a", "b", "c", "d", "e"], at: 0, isEnd: true });
  });

  it("goes back, but not before its beginning", () => {
    expect(hereIn(goBack(goOn(walk, nothingDone)))).toBe("a");
    expect(hereIn(goBack(walk))).toBe("a");
  });

  it("goes to a case that was not on the way, and from there to where it was", () => {
    const away = goTo(goTo(walk, "c"), "x");
    expect([hereIn(away), hereIn(goOn(away, nothingDone))]).toEqual(["x", "c"]);
    expect(hereIn(goTo(away, "a"))).toBe("a");
  });

  it("says what comes next, without what is done", () => {
    expect(nextOf(walk, (id) => id === "b", 2)).toEqual(["c", "d"]);
  });
});
