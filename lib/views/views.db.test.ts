import { expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { newId } from "#lib/db/new-id.ts";
import { changeView } from "./change-view.ts";
import { deleteView } from "./delete-view.ts";
import { getView } from "./get-view.ts";
import { listViews } from "./list-views.ts";
import { saveView } from "./save-view.ts";

const test = useTestDatabase();
const anna = () => ({ ...test.ctx, actor: { ...test.ctx.actor, id: "anna" } });
const names = async (ctx = test.ctx) => (await listViews(ctx)).items.map(({ name }) => name);

it("keeps views under their names, one's own and those that others share", async () => {
  const own = await saveView(test.ctx, { name: "To do", search: "decision=pending", isShared: false });
  await saveView(anna(), { name: "Loops", search: "finding=loop&sort=oldest", isShared: true });
  await saveView(anna(), { name: "To do", search: "tag=mine", isShared: false });
  expect(own).toMatchObject({ name: "To do", search: "decision=pending", isShared: false, isOwn: true });
  expect(await names()).toEqual(["Loops", "To do"]);
  expect((await listViews(test.ctx)).items[0]).toMatchObject({ isOwn: false, actorId: "anna" });
  // By its link somebody else opens it too.
  expect(await getView(anna(), own.id)).toMatchObject({ search: "decision=pending", isOwn: false });
  await expect(saveView(test.ctx, { name: "To do", search: "", isShared: false })).rejects.toMatchObject({
    code: "conflict",
  });
});

it("changes and forgets one's own alone", async () => {
  const view = await saveView(test.ctx, { name: "Mine", search: "tag=a", isShared: false });
  await saveView(test.ctx, { name: "Taken", search: "", isShared: false });
  expect(await changeView(test.ctx, view.id, { isShared: true })).toMatchObject({
    name: "Mine",
    search: "tag=a",
    isShared: true,
  });
  expect(await changeView(test.ctx, view.id, { name: "Mine", search: "tag=b" })).toMatchObject({
    search: "tag=b",
    isShared: true,
  });
  await expect(changeView(test.ctx, view.id, { name: "Taken" })).rejects.toMatchObject({ code: "conflict" });
  await expect(changeView(anna(), view.id, { name: "Hers" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteView(anna(), view.id)).rejects.toMatchObject({ code: "forbidden" });
  await deleteView(test.ctx, view.id);
  await expect(getView(test.ctx, view.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(deleteView(test.ctx, newId())).rejects.toMatchObject({ code: "not-found" });
});
