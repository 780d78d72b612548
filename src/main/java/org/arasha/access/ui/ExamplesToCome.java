package org.arasha.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.arasha.access.ExampleMode;

/** At the first start, until the example cases and their users are there: nobody could sign in yet. */
class ExamplesToCome extends Div {

    private static final int ASKS_EVERY_MS = 1_000;

    private final transient ExampleMode examples;

    ExamplesToCome(ExampleMode examples) {
        this.examples = examples;
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("access.signIn.loading"));
        Paragraph words = new Paragraph(getTranslation("access.signIn.loading"));
        words.getElement().setAttribute("role", "status");
        add(words, bar);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().setPollInterval(ASKS_EVERY_MS);
        Registration asking = attach.getUI().addPollListener(poll -> {
            if (examples.isReady()) {
                attach.getUI().setPollInterval(-1);
                replaceBy(new RoleCards(examples));
            }
        });
        addDetachListener(detach -> asking.remove());
    }

    private void replaceBy(RoleCards cards) {
        getElement().getParent().insertChild(getElement().getParent().indexOfChild(getElement()), cards.getElement());
        removeFromParent();
    }
}
