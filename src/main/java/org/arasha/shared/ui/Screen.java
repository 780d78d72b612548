package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that begins with its name, which the browser's title bears, too. */
public abstract class Screen extends Div implements HasDynamicTitle {

    private final String nameKey;

    protected Screen(String nameKey) {
        this.nameKey = nameKey;
        addClassName("page");
    }

    /** The heading, with what stands beside it. */
    protected final Div head(Component... beside) {
        return head(name(), beside);
    }

    /** Where the heading says more than the browser's title may, as the name of a person. */
    protected static Div head(String words, Component... beside) {
        Div head = new Div(new H1(words));
        head.add(beside);
        head.addClassName("page-head");
        return head;
    }

    protected String name() {
        return getTranslation(nameKey);
    }

    @Override
    public String getPageTitle() {
        return name() + " · Arasha";
    }
}
