-- A decision sent again, because its answer was lost, is the same decision.
ALTER TABLE "reviews" ADD COLUMN "sent_as" UUID;
CREATE UNIQUE INDEX "reviews_actor_id_sent_as_key" ON "reviews"("actor_id", "sent_as");
