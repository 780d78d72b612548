package org.arasha.calendar.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.ChangePreview;
import org.arasha.calendar.Edit;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A change from its form over what it would move to its reason. Whatever refuses it, what was typed stays. */
class ChangePart<T> extends Div {

    /** How a thing is entered, and what became of it meanwhile. */
    record Kind<T>(Supplier<? extends EditForm<T>> forms, Function<T, Optional<T>> latest) {}

    private final transient CalendarChanges changes;
    private final transient Kind<T> kind;
    private final transient BiFunction<@Nullable T, T, Edit> edit;
    private final transient Runnable close;
    private transient @Nullable T known;
    private transient @Nullable T typed;
    private String reason = "";

    /** @param known as the reader finds it; null to enter something new */
    ChangePart(CalendarChanges changes, Kind<T> kind, @Nullable T known, BiFunction<@Nullable T, T, Edit> edit, Runnable close) {
        this.changes = changes;
        this.kind = kind;
        this.known = known;
        this.edit = edit;
        this.close = close;
        editor();
    }

    private Editor<T> editor() {
        T before = typed;
        typed = null;
        ChangePreview[] preview = new ChangePreview[1];
        Editor<T> editor = new Editor<>(kind.forms(), known, made -> {
            T now = made.get();
            preview[0] = changes.preview(List.of(edit.apply(known, now)));
            typed = now;
        }, this::latest, () -> {
            if (typed == null) {
                close.run();
            } else {
                preview(preview[0]);
            }
        });
        if (before != null) {
            editor.form().fill(before);
        }
        removeAll();
        add(editor);
        return editor;
    }

    /** What is chosen from both versions is a change of the later one. */
    private Optional<T> latest(T before) {
        Optional<T> now = kind.latest().apply(before);
        now.ifPresent(one -> known = one);
        return now;
    }

    private void preview(ChangePreview preview) {
        removeAll();
        add(new PreviewPart(preview, this::apply, this::editor).with(reason));
    }

    private void apply(String why) {
        reason = why;
        try {
            changes.apply(List.of(edit.apply(known, Objects.requireNonNull(typed))), why);
        } catch (OptimisticLockingFailureException meanwhile) {
            Notices.refused(getTranslation("calendar.refusal.meanwhile"));
            editor().begunBefore();
            return;
        }
        Notices.done(getTranslation("calendar.applied"));
        close.run();
    }
}
