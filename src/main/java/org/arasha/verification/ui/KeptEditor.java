package org.arasha.verification.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arasha.desk.DraftKeeper;
import org.arasha.shared.ui.Editor;
import org.jspecify.annotations.Nullable;

/** An editor whose draft is kept until it is saved or given up. */
class KeptEditor<T, F extends KeptForm<T>> extends Div {

    private final F form;
    private final boolean begunBefore;

    /**
     * @param version of what is known; where the draft was begun on another, what differs is compared before it is saved
     * @see Editor
     */
    @SuppressWarnings("unchecked")
    KeptEditor(Supplier<F> forms, DraftKeeper draft, @Nullable T known, long version, Consumer<T> save, Function<T, Optional<T>> latest,
            Runnable close) {
        Editor<T> editor = new Editor<>(forms, known, made -> save.accept(made.get()), latest, () -> {
            draft.discard();
            close.run();
        });
        form = (F) editor.form();
        form.keptBy(draft).foundAt(version).restore();
        begunBefore = known != null && draft.isBegunBefore();
        add(editor.keeping(draft));
    }

    boolean isBegunBefore() {
        return begunBefore;
    }

    F form() {
        return form;
    }
}
