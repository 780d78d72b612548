package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * The keys of a list of work, on the row that has the focus: J and K move, Enter opens, C claims, G gives back; where rows are chosen,
 * Space chooses and T leads to what may be done with them. When the button with the focus is taken away its row gets the focus, and when
 * the row is, the one that comes in its place.
 */
public final class RowKeys {

    private RowKeys() {}

    public static void listen(Component list) {
        list.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  const row = event.target.closest('.work-row');
                  if (!row || event.target !== row || event.ctrlKey || event.altKey || event.metaKey) return;
                  const rows = [...this.querySelectorAll('.work-row')];
                  const choice = row.querySelector('vaadin-checkbox input');
                  const press = name => { const b = row.querySelector(name); if (b) b.click(); };
                  const keys = {
                    KeyJ: () => rows[rows.indexOf(row) + 1]?.focus(), ArrowDown: () => rows[rows.indexOf(row) + 1]?.focus(),
                    KeyK: () => rows[rows.indexOf(row) - 1]?.focus(), ArrowUp: () => rows[rows.indexOf(row) - 1]?.focus(),
                    Enter: () => press('a'), KeyC: () => press('.claim'), KeyG: () => press('.give-back'),
                    ...(choice && { Space: () => choice.click(),
                      KeyT: () => document.querySelector('.acts-bar:not([hidden]) vaadin-button:not([hidden])')?.focus() }) };
                  if (keys[event.code]) { keys[event.code](); event.preventDefault(); }
                });
                const rows = () => [...this.querySelectorAll('.work-row')];
                let at = null, place = 0;
                this.addEventListener('focusin', event => { at = event.target.closest('.work-row'); place = rows().indexOf(at); });
                this.addEventListener('focusout', () => setTimeout(() => {
                  if (at && at.isConnected && !at.contains(document.activeElement)) at = null;
                }));
                new MutationObserver(() => {
                  if (!at) return;
                  if (at.isConnected) {
                    place = rows().indexOf(at);
                    if (document.activeElement === document.body) at.focus();
                    return;
                  }
                  const next = rows()[Math.min(place, rows().length - 1)];
                  at = null;
                  if (next && document.activeElement === document.body) next.focus();
                }).observe(this, { childList: true, subtree: true });""");
    }
}
