package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Changes one thing in place. When somebody else has saved it meanwhile, both versions are shown field by field, and
 * nothing that was typed is lost.
 */
public class Editor<T> extends Div {

    private final transient Supplier<? extends EditForm<T>> forms;
    private final EditForm<T> form;
    private final Div versions = new Div();
    private final Div buttons = new Div();
    private final transient Consumer<Supplier<T>> save;
    private final transient Function<T, Optional<T>> latest;
    private final transient Runnable close;
    private transient @Nullable T known;
    private @Nullable KeptWords kept;
    private boolean begunBefore;

    /**
     * @param forms  makes an empty form
     * @param known  as the reader finds it; null to enter something new
     * @param save   takes what the form makes, so that whatever the form enters for it belongs to the same transaction; throws
     *               {@link OptimisticLockingFailureException} when it has been saved since
     * @param latest as it is now; empty when it has been removed
     * @param close  called after saving and after giving up
     */
    public Editor(Supplier<? extends EditForm<T>> forms, @Nullable T known, Consumer<Supplier<T>> save, Function<T, Optional<T>> latest, Runnable close) {
        this.forms = forms;
        this.known = known;
        this.save = save;
        this.latest = latest;
        this.close = close;
        form = forms.get();
        if (known != null) {
            form.fill(known);
        }
        addClassName("editor");
        Button ok = new Button(getTranslation("ui.save"), click -> save());
        ok.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        buttons.add(ok, new Button(getTranslation("ui.cancel"), click -> close.run()));
        buttons.addClassName("editor-buttons");
        add(form, versions, buttons);
    }

    public EditForm<T> form() {
        return form;
    }

    /** What is in the form was begun on an earlier version: what differs from today's is chosen before it is saved. */
    public void begunBefore() {
        begunBefore = true;
    }

    /** What was typed over an earlier version, here or in another window, is chosen where it differs from today's before it is saved. */
    public <C extends Component & KeptWords> Editor<T> keeping(C draft) {
        kept = draft;
        add(draft);
        return this;
    }

    private void save() {
        if (kept != null) {
            kept.requireAllSeen();
        }
        if (!form.isRight()) {
            return;
        }
        if (known != null && (begunBefore || kept != null && kept.isBegunBefore())) {
            choose(forms.get(), latest.apply(known).orElseThrow(() -> new Refusal("ui.versions.gone")));
            return;
        }
        try {
            save.accept(() -> form.value(known));
        } catch (OptimisticLockingFailureException meanwhile) {
            T before = Objects.requireNonNull(known, "Nobody else can have saved what is new");
            choose(filled(before), latest.apply(before).orElseThrow(() -> new Refusal("ui.versions.gone")));
            return;
        }
        close.run();
    }

    private void choose(EditForm<T> before, T theirs) {
        versions.removeAll();
        form.setVisible(false);
        buttons.setVisible(false);
        versions.add(new TwoVersions(before.fields(), form.fields(), filled(theirs).fields(), () -> {
            known = theirs;
            begunBefore = false;
            if (kept != null) {
                kept.compared();
            }
            versions.removeAll();
            form.setVisible(true);
            buttons.setVisible(true);
            save();
        }));
    }

    private EditForm<T> filled(T value) {
        EditForm<T> copy = forms.get();
        copy.fill(value);
        return copy;
    }
}
