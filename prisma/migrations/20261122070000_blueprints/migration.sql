-- AlterTable
ALTER TABLE "instructions" ADD COLUMN "blueprint" JSONB;

-- AlterTable
ALTER TABLE "run_items" ADD COLUMN "note" TEXT;
