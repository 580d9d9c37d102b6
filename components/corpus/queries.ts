import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { ImportReport, type ImportFormat } from "#lib/corpus/schemas.ts";

export const importFileMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ file, format }: { file: File; format: ImportFormat }) => {
      const form = new FormData();
      form.set("file", file);
      return api.post(`/imports?format=${format}`, form, ImportReport);
    },
    // An import touches APIs, tools, instructions and cases alike.
    onSuccess: () => client.invalidateQueries(),
  });
