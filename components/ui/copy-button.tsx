"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";

const SHOWN_MS = 1_500;

export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), SHOWN_MS);
  };
  return (
    <Button variant="quiet" size="small" onClick={() => void copy()} aria-label={label}>
      {isCopied ? (
        <Check aria-hidden="true" className="size-3.5 text-good" />
      ) : (
        <Copy aria-hidden="true" className="size-3.5" />
      )}
    </Button>
  );
}
