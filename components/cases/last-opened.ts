// Which case was open last: the list puts its cursor there when one comes back to it.
let lastOpened = "";

export function rememberCase(id: string): void {
  lastOpened = id;
}

export function rememberedCase(): string {
  return lastOpened;
}
