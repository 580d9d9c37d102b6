-- Counts are no longer kept as rows (docs/decisions/0071).
DROP TRIGGER IF EXISTS count_facets_insert ON cases;
DROP TRIGGER IF EXISTS count_facets_update ON cases;
DROP TRIGGER IF EXISTS count_facets_delete ON cases;
DROP TRIGGER IF EXISTS forget_facets ON cases;
DROP FUNCTION IF EXISTS paddock_count_case_facets();
DROP FUNCTION IF EXISTS paddock_forget_case_facets();
DROP FUNCTION IF EXISTS paddock_fold_case_facets();
DROP TABLE "case_facet_counts";
DROP TABLE "case_facet_deltas";
