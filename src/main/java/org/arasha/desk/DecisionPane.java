package org.arasha.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arasha.shared.ui.Busy;
import org.arasha.shared.ui.Fields;
import org.jspecify.annotations.Nullable;

/** What one decides: fields above, and below them, always in view, buttons that say what will happen. */
public class DecisionPane extends Div implements HasEnabled, Focusable<DecisionPane> {

    private final Fields fields = new Fields();
    private final Div buttons = new Div();
    private final Busy busy = new Busy();
    private final List<Button> within = new ArrayList<>();
    private @Nullable DraftKeeper draft;
    private transient Runnable guard = () -> { };

    public DecisionPane(Component... content) {
        addClassName("decision-pane");
        buttons.addClassName("decision-buttons");
        fields.add(content);
        buttons.add(busy);
        add(fields, buttons);
    }

    /** The one button that most people will press. */
    public DecisionPane primary(String text, Runnable deed) {
        return button(text, deed, ButtonVariant.AURA_PRIMARY);
    }

    public DecisionPane other(String text, Runnable deed) {
        return button(text, deed);
    }

    /** What one may want to read while deciding. */
    public DecisionPane below(Component content) {
        fields.add(content);
        return this;
    }

    public DecisionPane keeping(DraftKeeper keeper) {
        draft = keeper;
        add(keeper);
        return this;
    }

    /** Where what had the focus goes: the keyboard goes on from here, not from the top of the page. */
    public void focusWhole() {
        setTabIndex(-1);
        focus();
    }

    /** What must be so whenever a button is pressed; it throws the refusal. */
    void guardedBy(Runnable guard) {
        this.guard = guard;
    }

    /** Whether the reader may press its buttons; others may still fill in its fields. */
    void decides(boolean may) {
        buttons.setEnabled(may);
        within.forEach(button -> button.setEnabled(may));
    }

    Optional<DraftKeeper> draft() {
        return Optional.ofNullable(draft);
    }

    /** What is decided more seldom: a button that stands below its own fields, guarded like those at the foot. */
    public Button seldom(String text, Runnable deed) {
        Button button = made(text, deed);
        within.add(button);
        return button;
    }

    private DecisionPane button(String text, Runnable deed, ButtonVariant... variants) {
        Button button = made(text, deed);
        button.addThemeVariants(variants);
        buttons.addComponentAtIndex(buttons.getComponentCount() - 1, button);
        return this;
    }

    private Button made(String text, Runnable deed) {
        Button button = new Button(text, click -> busy.during(() -> {
            guard.run();
            draft().ifPresent(DraftKeeper::requireAllSeen);
            deed.run();
        }));
        busy.watch(button);
        button.setDisableOnClick(false);
        return button;
    }
}
