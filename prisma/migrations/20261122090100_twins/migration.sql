-- Which cases are said to repeat this one: asked for whenever a case is edited.
CREATE INDEX "findings_other_case_id_idx" ON "findings"("other_case_id") WHERE "other_case_id" IS NOT NULL;
