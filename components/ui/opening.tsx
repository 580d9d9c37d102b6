/** Where a dialog is being loaded: until it is there the page's keys do nothing, as under the dialog. */
export const Opening = () => <div role="status" aria-label="Opening" data-holds-keys="" />;
