// Keys pressed before the page is awake: kept for the key registry (components/shell/keys.tsx), which takes over.
window.paddockEarlyKeys = [];
window.paddockKeepKey = (event) => window.paddockEarlyKeys.push(event);
window.addEventListener("keydown", window.paddockKeepKey);
