package org.arasha.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.popover.Popover;

/** A word with an icon in the colour of its tone. */
public class StatusBadge extends Span {

    private final String word;

    public StatusBadge(Tone tone, String word) {
        this.word = word;
        addClassNames("status-badge", tone.style());
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }

    /** What is to be looked at, in as many lines as it takes. */
    public static StatusBadge sentence(String words) {
        StatusBadge badge = new StatusBadge(Tone.WARNING, words);
        badge.addClassName("sentence");
        return badge;
    }

    /** In a list of many lines, where each stop of the tab key and each popover would be one too many: the reason is on the record's own page. */
    public StatusBadge hinted(String reason) {
        getElement().setAttribute("role", "note").setAttribute("title", reason).setAttribute("aria-label", word + ": " + reason);
        return this;
    }

    /** The reason opens by pointer, tap or key; a reader of the screen hears it at once. */
    public StatusBadge explained(String reason) {
        Div said = new Div(reason);
        said.addClassName("explanation");
        Popover popover = new Popover(said);
        popover.setTarget(this);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(true);
        popover.setTabFocusEnabled(false);
        popover.setAriaLabel(word);
        getElement().setAttribute("role", "button").setAttribute("tabindex", "0").setAttribute("aria-label", word + ": " + reason);
        getElement().addEventListener("keydown", key -> popover.setOpened(!popover.isOpened()))
                .setFilter("event.key === 'Enter' || event.key === ' '").preventDefault();
        return this;
    }
}
