package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/**
 * Says that what a button or a link began is still being done. Until it ends nothing comes from the server, so the browser says it by itself; what
 * is done at once says nothing.
 */
public class Busy extends Span {

    private static final int AT_ONCE_MS = 300;

    public Busy() {
        addClassName("busy-line");
        getElement().setAttribute("role", "status");
    }

    /** @param deed of a button that was watched */
    public void during(Runnable deed) {
        try {
            deed.run();
        } finally {
            ended();
        }
    }

    void ended() {
        getElement().executeJs("clearTimeout(this.begun); this.textContent = '';");
    }

    /** Where the button is taken away meanwhile, as when a colleague has done it, what it was to begin never begins, nor ends. */
    public void watch(Component button) {
        button.addAttachListener(attach -> button.getElement().executeJs("""
                this.addEventListener('click', () => {
                    clearTimeout($0.begun);
                    $0.begun = setTimeout(() => $0.textContent = $1, $2);
                });
                new MutationObserver(() => {
                    if (this.disabled) {
                        clearTimeout($0.begun);
                        $0.textContent = '';
                    }
                }).observe(this, {attributeFilter: ['disabled']});""", getElement(), getTranslation("ui.busy"), AT_ONCE_MS));
    }
}
